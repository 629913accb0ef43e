// `npm run bench -w @raati/embedded-mongo -- [--sizes 100000,1000000] [--json FILE]`: prints a table, and progress on
// stderr.
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";

import { benchSize, type SizeResult } from "./run.ts";
import { tableOf } from "./table.ts";

const { values } =
  parseArgs({ options: { sizes: { type: "string", default: "100000,1000000" }, json: { type: "string" } } });
const results: SizeResult[] = [];
for (const size of values.sizes.split(",").map(Number)) results.push(await benchSize(size, (line) => console.error(line)));

const report = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, results };
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
console.log(`Node ${report.node}, ${report.cores} × ${report.cpu}\n${tableOf(results)}`);
