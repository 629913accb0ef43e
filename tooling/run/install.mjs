/** Installs the packages that the lock file names, when they are missing or out of date. */
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";

const oldestNode = { major: 20, minor: 19 };

/** Says in one sentence why this Node cannot run the project, or returns undefined. */
export function nodeProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor)) return undefined;
  return `Raati needs Node ${oldestNode.major}.${oldestNode.minor} or newer. This is Node ${version}.`;
}

/** Tells whether `node_modules` is absent or older than the lock file. */
export function installNeeded(root) {
  try {
    // npm writes this hidden copy of the lock file as the last step of an installation.
    const installed = path.join(root, "node_modules/.package-lock.json");
    const lock = path.join(root, "package-lock.json");
    return statSync(installed).mtimeMs < statSync(lock).mtimeMs && !sameVersions(lock, installed);
  } catch {
    return true;
  }
}

/** A newer date alone means little (git sets it on checkout): compare what the two files name. */
function sameVersions(lock, installed) {
  const wanted = JSON.parse(readFileSync(lock, "utf8")).packages;
  const present = JSON.parse(readFileSync(installed, "utf8")).packages;
  return Object.entries(wanted).every(
    ([where, one]) => !where || one.optional || one.link || !where.includes("node_modules/") || present[where]?.version === one.version,
  );
}

/** Runs `npm ci` if needed. Returns false, after a plain sentence, when that fails. */
export function ensureInstalled(root) {
  if (!installNeeded(root)) return true;
  console.log("Installing packages (npm ci) …");
  // One string, because npm is a script file on Windows and needs a shell there.
  const { status } = spawnSync("npm ci --no-json --no-audit --no-fund", { cwd: root, stdio: "inherit", shell: true });
  if (status === 0) return true;
  console.error("\nThe packages could not be installed, so nothing was tested. npm's message above tells why.");
  return false;
}
