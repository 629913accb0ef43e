import { describe, expect, test } from "vitest";
import * as checks from "../checks/checks.mjs";
import { type File, repositoryFiles } from "../checks/files.mjs";
import { root } from "../run/turbo.mjs";

// Breaches are put together from parts: written out, the checks would find them in this very file.
const join = (...parts: string[]) => parts.join("");
const pkg = (content: object) => JSON.stringify({ scripts: { lint: "x", types: "x", test: "x" }, ...content });

type Planted = { check: (files: File[]) => string[]; path: string; breach: string[]; clean: string };

const planted: Planted[] = [
  {
    check: checks.downloadAddresses,
    path: "package-lock.json",
    breach: [`"resolved": "https://example.org/a.tgz"`],
    clean: `"resolved": "packages/db"`,
  },
  {
    check: checks.machineTraces,
    path: "docs/a.md",
    breach: [join("cd /", "home/anna/raati"), join("see https://registry", ".npmjs.org/bson"), join('"/', 'work/x"')],
    clean: "https://example.org/home/page and ./work/x and registry.add(plugin)",
  },
  {
    check: checks.looseVersions,
    path: "packages/a/package.json",
    breach: ["^1.2.3", "~1.2.3", "latest", "1.x", ">=1.0.0", "*"].map((bson) => pkg({ dependencies: { bson } })),
    clean: pkg({ dependencies: { bson: "7.3.4" }, devDependencies: { next: "5.0.0-beta.1" } }),
  },
  {
    check: checks.idleTests,
    path: "src/a.test.ts",
    breach: [join("it", ".only('x')"), join("describe", ".skip('x')"), join("test", ".todo('x')"), join(
      "expect(", "true).toBe(true)",
    )],
    clean: "test('skips nothing', () => expect(answer.only).toBe(true))",
  },
  { check: checks.longFiles, path: "src/a.ts", breach: ["x;\n".repeat(301)], clean: "x;\n".repeat(300) },
  {
    check: checks.missingScripts, path: "packages/a/package.json", breach: [pkg({ scripts: { lint: "x" } })], clean: pkg({}),
  },
];

describe.each(planted)("$check.name", ({ check, path, breach, clean }) => {

  test.each(breach)("finds a planted breach: %.40s", (text) => {
    expect(check([{ path, text }])).not.toEqual([]);
  });

  test("lets clean text pass", () => {
    expect(check([{ path, text: clean }])).toEqual([]);
  });

  test("finds nothing in this repository", () => {
    expect(check(repositoryFiles(root))).toEqual([]);
  });
});
