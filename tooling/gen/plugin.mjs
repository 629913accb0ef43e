/**
 * `npm run gen plugin NAME`: makes a plugin in plugins/NAME that passes lint, types and the conformance check, and adds it
 * to the two lists of installed plugins. It changes nothing when the name cannot be used.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { filesOf } from "./plugin-files.mjs";
import { listsWith } from "./plugin-lists.mjs";
import { nameProblem } from "./plugin-name.mjs";
import { versionsIn } from "./versions.mjs";

const here = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Writes the plugin's files and the two lists. Everything is worked out before the first file is written.
 *
 * @param {string} name one that `nameProblem` has found good
 * @param {string} root the repository's root
 * @returns {string[]} the paths that were written, from the root
 */
export function makePlugin(name, root) {
  const lists = listsWith(name, root);
  const write = (/** @type {string} */ file, /** @type {string} */ text) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    return file;
  };
  return [
    ...Object.entries(filesOf(name, versionsIn(root))).map(([file, text]) => write(`plugins/${name}/${file}`, text)),
    ...Object.entries(lists).map(([file, text]) => write(file, text)),
  ];
}

/** Links the new workspace into node_modules and notes it in the lock file: an install that fetches nothing. */
function link() {
  const options = ["install", "--no-audit", "--no-fund", "--no-json", "--prefer-offline"];
  return spawnSync("npm", options, { cwd: here, stdio: "inherit" }).status === 0;
}

function main() {
  const [kind, name = "", ...rest] = process.argv.slice(2);
  const asked = kind === "plugin" && rest.length === 0;
  const problem = asked ? nameProblem(name, here) : "It makes plugins, one at a time: npm run gen plugin NAME";
  if (problem) {
    console.error(problem);
    return 1;
  }
  for (const file of makePlugin(name, here)) console.log(file);
  if (!link()) {
    console.error("\nThe files are there, but npm could not link them. Run: npm install --no-json");
    return 1;
  }
  console.log(`\nNext: npm test -- --filter=@raati/plugin-${name}, and docs/plugins.md.`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
