import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Lists the folders of all packages, as the root package.json names them (`packages/*` or a plain folder).
 * @param {string} root
 * @returns {string[]} absolute paths
 */
export function packageFolders(root) {
  const { workspaces } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const folders = workspaces.flatMap((pattern) => {
    if (!pattern.endsWith("/*")) return [path.join(root, pattern)];
    const parent = path.join(root, pattern.slice(0, -2));
    return existsSync(parent) ? readdirSync(parent).map((name) => path.join(parent, name)) : [];
  });
  return folders.filter((folder) => existsSync(path.join(folder, "package.json")));
}
