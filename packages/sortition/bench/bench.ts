/**
 * npm run bench -w @raati/sortition -- [--only NAME] [--json FILE]: every instance in a process of its own, beside its
 * known optimum.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { knownInstances } from "./instances.ts";

interface Result {
  readonly name: string;
  readonly people: number;
  readonly excluded: number;
  readonly min: number;
  readonly gini: number;
  readonly geometricMean: number;
  readonly gap: number;
  readonly panels: number;
  readonly lotteryMin: number;
  readonly lotteryGini: number;
  readonly below: number;
  readonly above: number;
  readonly violations: number;
  readonly seconds: number;
  readonly megabytes: number;
}

const { values } = parseArgs({ options: { only: { type: "string" }, json: { type: "string" } } });
const chosen = knownInstances().filter(({ name }) => values.only === undefined || name.includes(values.only));
const one = fileURLToPath(new URL("one.ts", import.meta.url));
const results: Result[] = [];
console.log(
  "| instance | min (known) | gini (known) | geo (known) | gap | lottery M: min / gini | error, 1/M | violations | s | MB |",
);
console.log("|---|---|---|---|---|---|---|---|---|---|");
for (const known of chosen) {
  const run = spawnSync(process.execPath, ["--import", "tsx", one, known.name, String(known.panels)], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (run.status !== 0) {
    console.log(`| ${known.name} | failed: ${run.stderr.slice(-300)} |`);
    process.exitCode = 1;
    continue;
  }
  const got = JSON.parse(run.stdout) as Result;
  results.push(got);
  const beside = (value: number, optimum: number | undefined) =>
    `${value.toFixed(5)} (${optimum === undefined ? "–" : optimum.toFixed(5)})`;
  console.log(
    `| ${[
      got.name,
      beside(got.min, known.min),
      beside(got.gini, known.gini),
      beside(got.geometricMean, known.geometricMean),
      got.gap.toExponential(1),
      `${got.panels}: ${got.lotteryMin.toFixed(5)} / ${got.lotteryGini.toFixed(4)}`,
      `${got.below.toFixed(2)} … +${got.above.toFixed(2)}`,
      got.violations,
      got.seconds.toFixed(1),
      got.megabytes.toFixed(0),
    ].join(" | ")} |`,
  );
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, undefined, 2)}\n`);
