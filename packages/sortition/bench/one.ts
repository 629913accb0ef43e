/** Solves one instance in this process and prints what came out, as JSON. */
import { disclosureOf, panelsFor, select, violationsOf } from "../src/index.ts";
import { instanceProblem } from "./instances.ts";

const [name, panels] = process.argv.slice(2);
const problem = instanceProblem(name!);
const started = performance.now();
const selection = await select(problem, { panels: Number(panels) });
const seconds = (performance.now() - started) / 1000;
if (selection.kind !== "selected") throw new Error(`${name}: ${selection.kind}`);
const { exact, lottery, excluded } = selection;
const times = new Map<string, number>();
for (const panel of lottery.panels) for (const id of panel) times.set(id, (times.get(id) ?? 0) + 1);
const errors = problem.pool.map(({ id }) => (times.get(id) ?? 0) - exact.probabilities[id]! * lottery.panels.length);
console.log(
  JSON.stringify({
    name,
    people: problem.pool.length,
    size: problem.size,
    excluded: excluded.length,
    min: exact.min,
    gini: exact.gini,
    geometricMean: exact.geometricMean,
    gap: exact.gap,
    panels: lottery.panels.length,
    wanted: panelsFor(exact.min),
    lotteryMin: lottery.min,
    lotteryGini: lottery.gini,
    below: Math.min(...errors),
    above: Math.max(...errors),
    violations: violationsOf(disclosureOf(problem, selection)).length,
    seconds,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
