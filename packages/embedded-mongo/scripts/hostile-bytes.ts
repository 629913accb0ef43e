// node --import tsx scripts/hostile-bytes.ts [--count 100000] [--seed 1]
import { parseArgs } from "node:util";
import { attack } from "./hostile/attack.ts";

const { values } =
  parseArgs({ options: { count: { type: "string", default: "100000" }, seed: { type: "string", default: "1" } } });
const summary = await attack(Number(values.count), Number(values.seed));
console.log(JSON.stringify(summary, null, 2));
process.exit(summary.findings.length === 0 && summary.alive ? 0 : 1);
