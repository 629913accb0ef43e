/** Which versions of other packages a new package uses: those that this repository uses already. */
import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * @param {string} root the repository's root
 * @returns {(name: string) => string} the version of a package
 */
export function versionsIn(root) {
  const core = JSON.parse(readFileSync(path.join(root, "packages/core/package.json"), "utf8"));
  const known = { ...core.dependencies, ...core.devDependencies };
  return (name) => {
    const version = name.startsWith("@raati/") ? core.version : known[name];
    if (version === undefined) throw new Error(`packages/core does not use ${name}, so its version is not known.`);
    return version;
  };
}
