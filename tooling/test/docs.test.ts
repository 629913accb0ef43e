import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryFiles } from "../checks/files.mjs";
import { anchorOf, brokenLinks } from "../checks/links.mjs";
import { root } from "../run/turbo.mjs";

const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const inCode = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

/** The first column of the table under a heading, without the marks of code. */
function rowsUnder(page: string, heading: string, column = 1): string[] {
  const [, section = ""] = page.split(`\n## ${heading}\n`);
  const rows = section.split(/\n## /)[0]!.split("\n").filter((line) => line.startsWith("| `"));
  return rows.map((row) => row.split("|")[column]!.trim().replaceAll("`", ""));
}

describe("links", () => {
  const page = (text: string, name = "docs/a.md") => ({ path: name, text });
  const exists = (file: string) => file === "docs/pictures/p.png";

  test.each([
    ["a page that is not there", "see [b](b.md)", "docs/a.md links to b.md, which does not exist"],
    ["a picture that is not there", "![q](pictures/q.png)", "docs/a.md links to pictures/q.png, which does not exist"],
    ["a heading that is not there", "# One\n[two](#two)", "docs/a.md links to #two: there is no such heading"],
    ["a heading in code", "```sh\n# two\n```\n[two](#two)", "docs/a.md links to #two: there is no such heading"],
    ["another page's heading", "[r](../README.md#two)", "docs/a.md links to ../README.md#two: there is no such heading"],
  ])("%s is found", (_what, text, sentence) => {
    expect(brokenLinks([page(text), page("# One", "README.md")], exists)).toEqual([sentence]);
  });

  test("what is there passes, and so do other sites and code", () => {
    const links = "[x](#one--two) [y](../README.md) ![p](pictures/p.png) [z](https://example.org) `[a](b.md)`";
    expect(brokenLinks([page(`# One & two\n${links}`), page("", "README.md")], exists)).toEqual([]);
  });

  test.each([["Where is the rule for …?", "where-is-the-rule-for-"], ["`npm test`", "npm-test"], ["Päätös", "päätös"]])(
    "the heading %s is at #%s", (heading, anchor) => expect(anchorOf(heading)).toBe(anchor),
  );

  test("all links of this repository lead somewhere", () => {
    expect(brokenLinks(repositoryFiles(root), (file) => existsSync(path.join(root, file)))).toEqual([]);
  });
});

describe("the guide to plugins", () => {
  const guide = read("docs/plugins.md");

  test("lists every extension point of the panels, and no other", () => {
    const code = read("packages/core/src/panels/extension.ts");
    const ids = [...code.matchAll(/^ {2}"(panels\.[\w-]+)":/gm)].map(([, id]) => id!);
    expect(ids.length).toBeGreaterThan(5);
    expect(rowsUnder(guide, "What a plugin may add", 2).toSorted()).toEqual(ids.toSorted());
  });

  test("lists every slot, and no other", () => {
    const [, list = ""] = /SLOTS = \[([^\]]+)\]/.exec(read("packages/core/src/plugins/web-plugin.ts")) ?? [];
    const slots = [...list.matchAll(/"([^"]+)"/g)].map(([, slot]) => slot!);
    expect(rowsUnder(guide, "Pages and slots").toSorted()).toEqual(slots.toSorted());
  });
});

test("every file that the table of rules names is there", () => {
  const [, section = ""] = read("docs/architecture.md").split("\n## Where is the rule for …?\n");
  const rows = section.split(/\n## /)[0]!.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| Rule"));
  const missing = rows.flatMap((row) => {
    const named = inCode(row.split("|")[2]!).filter((code) => code.includes("/") || code.endsWith(".ts"));
    const [first = ""] = named;
    // A second file of the same row stands beside the first one.
    const core = "packages/core/src";
    const places = (file: string) => [file, `${core}/${file}`, `${core}/${path.posix.dirname(first)}/${file}`];
    return named.filter((file) => !places(file).some((place) => existsSync(path.join(root, place))));
  });
  expect(missing).toEqual([]);
});

test("every code that a comment or a title cites has its line in the key to the codes", () => {
  const codes = "(?:[A-E]\\d{1,2}|J\\d\\.\\d{1,2})";
  const list = `(${codes}(?:(?:, | and )${codes})*)`;
  const cited = new RegExp(String.raw`\(${list}\)|["\x60]${list} ·`, "g");
  const known = new Set([...read("docs/codes.md").matchAll(/^\| ([A-EJ][\d.]+) \|/gm)].map(([, code]) => code!));
  expect(known.size).toBeGreaterThan(80);
  const sources = repositoryFiles(root).filter(({ path: file }) => /\.(tsx?|mjs|md)$/.test(file));
  const unknown = sources.flatMap(({ path: file, text }) => [...text.matchAll(cited)]
    .flatMap(([, inside, before]) => (inside ?? before ?? "").split(/, | and /))
    .filter((code) => !known.has(code)).map((code) => `${file} cites ${code}`));
  expect(unknown).toEqual([]);
});

/** The example that the guide to plugins makes, and what a build writes. */
const NOT_IN_THE_REPOSITORY = [/^plugins\/rides\b/, /\/dist\b/];

/** The paths of this repository that a page names in code and that are not there; those of core may leave out its folder. */
function missingPaths(page: string, exists: (file: string) => boolean): string[] {
  const named = inCode(page.replaceAll(/^ *```[\s\S]*?^ *```/gm, ""))
    .filter((code) => /^(apps|packages|plugins|tooling|e2e|docs)\/[\w.@[\]/-]+$/.test(code));
  return named.filter((file) => !NOT_IN_THE_REPOSITORY.some((known) => known.test(file)))
    .filter((file) => !exists(file) && !exists(`packages/core/src/${file}`));
}

test("a path that a page names is found when it is not there", () => {
  const page = "`apps/worker/src/a.ts` `panels/x.ts` `plugins/b.ts` `plugins/rides` `apps/*`\n```sh\nls `docs/none.md`\n```\n";
  expect(missingPaths(page, (file) => file === "packages/core/src/plugins/b.ts")).toEqual(["apps/worker/src/a.ts"]);
});

test("every path that a page names is there", () => {
  const pages = repositoryFiles(root).filter((file) => file.path.endsWith(".md"));
  const missing = pages.flatMap((page) =>
    missingPaths(page.text, (file) => existsSync(path.join(root, file))).map((file) => `${page.path} names ${file}`));
  expect(missing).toEqual([]);
});

test("pictures are small: they are fetched with every copy of the repository", () => {
  const folder = path.join(root, "docs/pictures");
  const large = readdirSync(folder).filter((file) => statSync(path.join(folder, file)).size > 200_000);
  expect(large).toEqual([]);
});
