import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { installNeeded, nodeProblem } from "../run/install.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "raati-install-"));
  mkdirSync(path.join(root, "node_modules"));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, versions: Record<string, string>, seconds: number) {
  const packages = Object.fromEntries(
    Object.entries(versions).map(([name, version]) => [`node_modules/${name}`, { version }])
  );
  writeFileSync(path.join(root, file), JSON.stringify({ packages: { ...packages } }));
  utimesSync(path.join(root, file), seconds, seconds);
}

test("an old Node is told so in a sentence", () => {
  expect(nodeProblem("18.20.0")).toMatch(/needs Node 20\.19/);
  expect(nodeProblem("20.18.9")).toMatch(/needs Node 20\.19/);
  for (const good of ["20.19.0", "22.0.0", "24.1.0"]) expect(nodeProblem(good)).toBeUndefined();
});

test("packages are installed when none are there", () => {
  write("package-lock.json", { bson: "7.0.0" }, 100);
  expect(installNeeded(root)).toBe(true);
});

test("packages are installed again when the lock file is newer and names another version", () => {
  write("node_modules/.package-lock.json", { bson: "7.0.0" }, 100);
  write("package-lock.json", { bson: "7.0.1" }, 200);
  expect(installNeeded(root)).toBe(true);
});

test("a lock file that only has a newer date changes nothing", () => {
  write("node_modules/.package-lock.json", { bson: "7.0.0" }, 100);
  write("package-lock.json", { bson: "7.0.0" }, 200);
  expect(installNeeded(root)).toBe(false);
});
