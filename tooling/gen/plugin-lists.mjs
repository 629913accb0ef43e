/** The two lists of installed plugins, and the manifest that goes with them, with one plugin more. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { camel } from "./plugin-name.mjs";

const FOLDER = "plugins/installed";

/**
 * @param {string} name
 * @param {string} root the repository's root
 * @returns {Record<string, string>} what the files are to hold, by their path from the root
 * @throws {Error} with one sentence when a list has another form than expected
 */
export function listsWith(name, root) {
  const read = (/** @type {string} */ file) => readFileSync(path.join(root, FOLDER, file), "utf8");
  const variable = camel(name);
  const edited = (/** @type {string} */ file, /** @type {string} */ line, /** @type {string} */ entry) =>
    ({ [`${FOLDER}/${file}`]: withEntry(read(file), line, entry, `${FOLDER}/${file}`) });
  return {
    ...edited("src/index.ts", `import { ${variable} } from "@raati/plugin-${name}";`, variable),
    ...edited("src/web.ts", `import { ${variable}Web } from "@raati/plugin-${name}/web";`, `${variable}Web`),
    [`${FOLDER}/package.json`]: withDependency(read("package.json"), name),
  };
}

/** Adds an import behind the last one, and an entry at the end of the list. */
function withEntry(
  /** @type {string} */ text, /** @type {string} */ line, /** @type {string} */ entry, /** @type {string} */ file,
) {
  const lastImport = [...text.matchAll(/^import .*;$/gm)].at(-1);
  const list = /= \[([^\]]*)\];/.exec(text);
  if (!lastImport || !list) throw new Error(`${file} has no list of plugins that an entry could be added to.`);
  const entries = (list[1] ?? "").split(",").map((one) => one.trim()).filter(Boolean);
  const longer = text.replace(list[0], `= [\n${[...entries, entry].map((one) => `  ${one},\n`).join("")}];`);
  const end = lastImport.index + lastImport[0].length;
  return `${longer.slice(0, end)}\n${line}${longer.slice(end)}`;
}

function withDependency(/** @type {string} */ manifest, /** @type {string} */ name) {
  const pkg = JSON.parse(manifest);
  const all = { ...pkg.dependencies, [`@raati/plugin-${name}`]: pkg.version };
  const sorted = Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)));
  return `${JSON.stringify({ ...pkg, dependencies: sorted }, null, 2)}\n`;
}
