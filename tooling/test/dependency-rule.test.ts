import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../run/turbo.mjs";

type Planted = [file: string, code: string, message: RegExp];

const breaches: Planted[] = [
  ["packages/db/src/a.ts", `import { a } from "@raati/core/panels";`, /db must not import core/],
  ["packages/core/src/panels/a.ts", `import { a } from "@raati/plugin-surveys";`, /core must not import plugins/],
  ["packages/core/src/panels/b.ts", `import { a } from "@raati/web";`, /core must not import apps/],
  ["packages/core/src/panels/b2.ts", `import { a } from "@raati/embedded-mongo";`, /core must not import embedded-mongo/],
  ["plugins/surveys/src/a.ts", `import { a } from "@raati/plugins-installed";`, /plugins must not import installed/],
  ["plugins/surveys/src/b.ts", `import { a } from "@raati/plugin-mental-health";`, /plugins never import each other/],
  ["plugins/surveys/src/c.ts", `import { a } from "@raati/db";`, /plugins must not import db/],
  ["plugins/surveys/src/d.ts", `import { a } from "../../mental-health/src/index.ts";`, /by its name, not by a path/],
  ["packages/ui/src/a.ts", `import { a } from "@raati/core/panels/schema";`, /ui must not import core/],
  ["packages/embedded-mongo/src/a.ts", `import { a } from "@raati/config";`, /embedded-mongo must not import config/],
  ["packages/embedded-mongo/src/a2.ts", `import { a } from "../../mongo-store/src/index.ts";`, /by its name, not by a path/],
  ["packages/mongo-store/src/a.ts", `import { a } from "@raati/embedded-mongo";`, /mongo-store must not import embedded-mongo/],
  ["packages/mongo-language/src/a.ts", `import { a } from "@raati/mongo-store";`, /mongo-language must not import mongo-store/],
  ["packages/mongo-values/src/a.ts", `import { a } from "@raati/mongo-language";`, /mongo-values must not import mongo-language/],
  ["packages/db/src/a2.ts", `import { a } from "@raati/mongo-store";`, /db must not import mongo-store/],
  ["packages/sortition/src/a.ts", `export * from "@raati/db";`, /sortition must not import db/],
  ["packages/sortition/src/b.ts", `import { a } from "@raati/tooling/run-source";`, /sortition must not import tooling/],
  [
    "packages/core/src/panels/c.ts", `import { a } from "../recruitment/index.ts";`,
    /must not import the later slice recruitment/,
  ],
  ["packages/core/src/panels/d.ts", `import type { A } from "@raati/core/proposals/schema";`, /later slice proposals/],
  ["packages/core/src/panels/e.ts", `import { a } from "../people/model.ts";`, /model is private to people/],
  ["packages/core/src/panels/f.ts", `export const a = () => import("../meetings/index.ts");`, /later slice meetings/],
  ["packages/core/src/panels/g.ts", `export { a } from "../meetings/schema.ts";`, /later slice meetings/],
  ["packages/core/src/panels/h.ts", `export type A = import("../meetings/schema.ts").A;`, /later slice meetings/],
  ["packages/core/src/weather/a.ts", `import { a } from "../kernel/index.ts";`, /slice weather has no place/],
  ["packages/core/src/panels/i.ts", `import { a } from "../testing/index.ts";`, /later slice testing/],
  ["plugins/surveys/src/e.ts", `import { a } from "@raati/core/panels/policy";`, /policy is private to panels/],
  ["apps/web/src/features/panels/a.ts", `import { a } from "@raati/core/panels";`, /a feature imports only schema/],
  ["apps/worker/src/a.ts", `import mongoose from "mongoose";`, /only packages\/db may import mongoose/],
  ["packages/embedded-mongo/src/b.ts", `import { a } from "mongodb";`, /only packages\/db may import mongodb/],
  ["packages/embedded-mongo/src/c.ts", `import { a } from "mongodb/lib/x.js";`, /only packages\/db may import mongodb/],
  ["packages/core/src/panels/j.ts", `import { platformDb } from "@raati/db";`, /platformDb is not for this place/],
  ["apps/web/src/server/a.ts", `import { open } from "@raati/db/platform-db";`, /platformDb is not for this place/],
];

const clean: [file: string, code: string][] = [
  ["apps/web/src/features/panels/ok.ts", `import { a } from "@raati/core/panels/schema"; import { b } from "@raati/ui";`],
  ["apps/web/src/server/ok.ts", `import { a } from "@raati/core/panels"; import { b } from "@raati/plugins-installed";`],
  ["apps/worker/src/ok.ts", `import { platformDb } from "@raati/db/platform-db";`],
  [
    "plugins/installed/src/ok.ts",
    `import { a } from "@raati/plugin-surveys"; import { b } from "@raati/plugin-mental-health";`,
  ],
  ["plugins/surveys/src/ok.ts", `import { a } from "@raati/core/plugins"; import { b } from "./questions.ts";`],
  [
    "packages/core/src/recruitment/ok.ts",
    `import { a } from "../panels/index.ts"; import { b } from "./model.ts"; import { c } from "@raati/db";`,
  ],
  ["packages/core/src/recruitment/ok.test.ts", `import { a } from "../testing/index.ts"; import { b } from "./quotas.ts";`],
  ["packages/core/src/tenants/ok.ts", `import { platformDb } from "@raati/db/platform-db";`],
  ["packages/db/src/ok.ts", `import mongoose from "mongoose"; import { a } from "mongodb";`],
  ["packages/sortition/bin/ok.mjs", `import { a } from "@raati/tooling/run-source";`],
  ["plugins/surveys/vitest.config.ts", `import { a } from "@raati/tooling/vitest";`],
  ["packages/db/test/ok.test.ts", `import { a } from "@raati/embedded-mongo";`],
  ["packages/mongo-store/src/ok.ts", `import { a } from "@raati/mongo-values"; import { b } from "@raati/mongo-language";`],
  ["packages/embedded-mongo/test/ok.test.ts", `import { a } from "mongodb"; import b from "mongoose";`],
  [
    "packages/embedded-mongo/src/ok.ts",
    `import { a } from "bson"; import { b } from "node:fs"; import { c } from "./errors.ts";`,
  ],
];

let reports: Map<string, string[]>;

/** Plants all files in an empty folder and lints it once with the repository's own configuration. */
beforeAll(() => {
  const folder = mkdtempSync(path.join(tmpdir(), "raati-rule-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  copyFileSync(path.join(root, ".oxlintrc.json"), path.join(folder, ".oxlintrc.json"));
  symlinkSync(path.join(root, "tooling"), path.join(folder, "tooling"), "junction");
  for (const [file, code] of [...breaches, ...clean]) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${code}\n`);
  }
  const oxlint = path.join(root, "tooling/node_modules/oxlint/bin/oxlint");
  const folders = ["apps", "packages", "plugins"];
  const { stdout, stderr } =
    spawnSync(process.execPath, [oxlint, "--format", "json", ...folders], { cwd: folder, encoding: "utf8" });
  if (!stdout.startsWith("{")) throw new Error(`oxlint did not report: ${stdout}${stderr}`);
  const diagnostics: { code: string; filename: string; message: string }[] = JSON.parse(stdout).diagnostics;
  reports = new Map();
  for (const { code, filename, message } of diagnostics) {
    if (!code.includes("dependency-rule")) continue;
    const file = path.relative(folder, path.resolve(folder, filename)).split(path.sep).join("/");
    reports.set(file, [...(reports.get(file) ?? []), message]);
  }
});

test.each(breaches)("%s: %s", (file, _code, message) => {
  expect(reports.get(file)).toEqual([expect.stringMatching(message)]);
});

test.each(clean)("%s is allowed", (file) => {
  expect(reports.get(file)).toBeUndefined();
});
