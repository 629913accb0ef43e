import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { isSharedAddress } from "./shared-address.ts";

const src = path.resolve(import.meta.dirname, "..");
const tenantPages = path.join(src, "app/[locale]/[tenant]");

/** A file and all that it takes from this application, with what each says. Types are not there when a page is made. */
function withImports(file: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  const text = readFileSync(file, "utf8");
  seen.set(file, text);
  for (const [, name] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)";/gms)) {
    withImports(path.resolve(path.dirname(file), name!), seen);
  }
  return seen;
}

const makesIds = (file: string) => [...withImports(file)].filter(([, text]) => text.includes("newId("))
  .map(([name]) => path.relative(src, name));
const pageOf = (route: string) => path.join(tenantPages, route, "page.tsx");
const shared = readdirSync(tenantPages, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "page.tsx").map((file) => path.dirname(file))
  .filter((route) => isSharedAddress(`/rannikko/${route === "." ? "" : route}`));

test("the pages that visitors share are the public lists, and one thing of each", () => {
  expect(shared).toEqual(expect.arrayContaining([".", "panels", "panels/[panel]", "proposals/[proposal]", "calls/[call]"]));
  expect(shared.filter((route) => /apply|inside|manage|meetings|news/.test(route))).toEqual([]);
});

test.each(shared)("%s makes no id, which two visitors would share", (route) => {
  expect(makesIds(pageOf(route))).toEqual([]);
});

test("a page that makes one is found, however deep", () => {
  expect(makesIds(pageOf("calls/[call]/apply"))).toContain("features/recruitment/public/form/apply-page.tsx");
});
