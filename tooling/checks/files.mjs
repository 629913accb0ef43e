import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** @typedef {{ path: string, text: string }} File a text file; the path is relative to the repository's root */

/**
 * Reads every text file that git tracks, or would track.
 * @param {string} root
 * @returns {File[]}
 */
export function repositoryFiles(root) {
  const listed = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root, encoding: "utf8"
  });
  if (listed.status !== 0) throw new Error(`The checks need git to list the files: ${listed.stderr || listed.error}`);
  return listed.stdout
    .split("\0")
    // A file that was deleted but not yet committed is still listed.
    .filter((name) => name && existsSync(path.join(root, name)))
    .map((name) => ({ path: name, text: readFileSync(path.join(root, name), "utf8") }))
    .filter((file) => !file.text.includes("\0"));
}
