import { spawnSync } from "node:child_process";
import {
  copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesOf } from "../gen/plugin-files.mjs";
import { camel, nameProblem } from "../gen/plugin-name.mjs";
import { makePlugin } from "../gen/plugin.mjs";
import { versionsIn } from "../gen/versions.mjs";
import { slices } from "../oxlint/layers.mjs";
import { root } from "../run/turbo.mjs";

const NAME = "evening-panels";
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A repository with no plugin but those of this one's lists, and this one's packages and tools. */
function emptyRepository(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "raati-gen-"));
  folders.push(folder);
  const both = (name: string) => [path.join(root, name), path.join(folder, name)] as const;
  for (const file of [".oxlintrc.json", "tsconfig.base.json"]) copyFileSync(...both(file));
  for (const shared of ["node_modules", "tooling", "packages"]) symlinkSync(...both(shared));
  for (const part of ["src", "package.json"]) {
    cpSync(...both(`plugins/installed/${part}`), { recursive: true });
  }
  return folder;
}

type Manifest = Record<"dependencies" | "devDependencies", Record<string, string>>;

const read = (folder: string, file: string) => readFileSync(path.join(folder, file), "utf8");

describe("a name", () => {
  test.each<[string | undefined, RegExp]>([
    [undefined, /Give the plugin a name/], ["", /Give the plugin a name/],
    ["My-panels", /no name for a plugin/], ["my_panels", /no name/], ["my--panels", /no name/], ["1st", /no name/],
    ["../x", /no name/],
    ["a".repeat(31), /too long/], ["class", /word of JavaScript/], ["ui", /part of the product/],
    ["installed", /There is a folder plugins\/installed already/],
  ])("%s is refused with a sentence", (name, sentence) => {
    expect(nameProblem(name, root)).toMatch(sentence);
  });

  test.each([...slices])("%s is refused: its texts and events are core's", (name) => {
    expect(nameProblem(name, root)).toContain("part of the product");
  });

  test("is refused when code could not tell it from another plugin's", () => {
    const folder = emptyRepository();
    mkdirSync(path.join(folder, "plugins/day-2"));
    expect(nameProblem("day2", folder)).toContain("plugin day-2 would have the same name");
  });

  test.each([NAME, "panels-extra", "x1", "a".repeat(30)])("%s is taken", (name) => {
    expect(nameProblem(name, root)).toBeUndefined();
  });
});

test("a list of another form than expected stops it before anything is written", () => {
  const folder = emptyRepository();
  writeFileSync(path.join(folder, "plugins/installed/src/web.ts"), "export const webPlugins = new Set();\n");
  const before = read(folder, "plugins/installed/src/index.ts");
  expect(() => makePlugin(NAME, folder)).toThrow("plugins/installed/src/web.ts has no list of plugins");
  expect(existsSync(path.join(folder, "plugins", NAME))).toBe(false);
  expect(read(folder, "plugins/installed/src/index.ts")).toBe(before);
});

test("a list without any plugin gets its first one", () => {
  const folder = emptyRepository();
  const list = (line: string, entries: string) =>
    `import type { A } from "@raati/core/plugins";\n${line}\nexport const plugins: readonly A[] = [${entries}];\n`;
  writeFileSync(path.join(folder, "plugins/installed/src/index.ts"), list("", ""));
  makePlugin(NAME, folder);
  const line = 'import { eveningPanels } from "@raati/plugin-evening-panels";\n';
  expect(read(folder, "plugins/installed/src/index.ts")).toBe(list(line, "\n  eveningPanels,\n"));
});

describe("a made plugin", () => {
  let folder: string;
  let plugin: string;
  let written: string[];

  beforeAll(() => {
    folder = emptyRepository();
    written = makePlugin(NAME, folder);
    plugin = path.join(folder, "plugins", NAME);
  });

  /** Runs a program of this repository in the plugin's folder. @returns what it printed, after its exit code */
  const run = (program: string, ...args: string[]) => {
    // A test runner that is started by another one must not take itself for a part of it.
    const ours = Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$)/.test(name));
    const env = Object.fromEntries(ours);
    const ran = spawnSync(process.execPath, [path.join(root, program), ...args], { cwd: plugin, env, encoding: "utf8" });
    return `${ran.status}\n${ran.stdout}${ran.stderr}`;
  };

  test("has all of its files, each of them short, and every list is told", () => {
    const own = Object.keys(filesOf(NAME, versionsIn(root)));
    const lists = ["src/index.ts", "src/web.ts", "package.json"].map((file) => `plugins/installed/${file}`);
    expect(written).toEqual([...own.map((file) => `plugins/${NAME}/${file}`), ...lists]);
    const found = readdirSync(plugin, { recursive: true, encoding: "utf8" }).map((file) => file.split(path.sep).join("/"));
    expect(found).toEqual(expect.arrayContaining(own));
    for (const file of own) {
      const lines = read(plugin, file).split("\n");
      expect([file, lines.filter((line) => line.length > 125), lines.length < 60]).toEqual([file, [], true]);
    }
  });

  test("stands last in both lists, and those before it stay", () => {
    for (const [file, entry] of [["index", camel(NAME)], ["web", `${camel(NAME)}Web`]] as const) {
      const [before, after] = [root, folder].map((place) => read(place, `plugins/installed/src/${file}.ts`));
      expect(after).toMatch(new RegExp(`\\n  ${entry},\\n\\];\\n$`));
      const added = after!.split("\n").filter((line) => !before!.includes(line));
      const from = `@raati/plugin-${NAME}${file === "web" ? "/web" : ""}`;
      expect(added).toEqual([`import { ${entry} } from "${from}";`, `  ${entry},`]);
    }
    const { dependencies } = JSON.parse(read(folder, "plugins/installed/package.json")) as Manifest;
    expect(dependencies[`@raati/plugin-${NAME}`]).toBe("0.1.0");
    expect(Object.keys(dependencies)).toEqual(Object.keys(dependencies).toSorted());
  });

  test("names exactly the versions that the repository has", () => {
    const made = JSON.parse(read(plugin, "package.json")) as Manifest;
    const core = JSON.parse(read(root, "packages/core/package.json")) as Manifest;
    expect(made.dependencies.zod).toBe(core.dependencies.zod);
    expect(made.devDependencies.vitest).toBe(core.devDependencies.vitest);
  });

  test("passes the type check", { timeout: 120_000 }, () => {
    expect(run("node_modules/typescript/bin/tsc", "-p", ".")).toBe("0\n");
  });

  test("passes lint", { timeout: 120_000 }, () => {
    expect(run("tooling/oxlint/lint.mjs")).toMatch(/^0\nFound 0 warnings and 0 errors/);
  });

  test("passes its conformance check", { timeout: 120_000 }, () => {
    const said = run("node_modules/vitest/vitest.mjs", "run", "--config", "vitest.config.ts");
    expect(said).toMatch(/^0\n/);
    const report = JSON.parse(read(plugin, "test-results/vitest.json")) as Record<string, number>;
    expect(report).toMatchObject({ numPassedTests: 4, numFailedTests: 0, numPendingTests: 0 });
  });

  test("cannot be made a second time", () => {
    expect(nameProblem(NAME, folder)).toContain(`There is a folder plugins/${NAME} already`);
  });
});
