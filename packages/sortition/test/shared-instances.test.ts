import { expect, test } from "vitest";
import { instanceProblem, knownInstances } from "../bench/instances.ts";
import { disclosureOf, select, violationsOf } from "../src/index.ts";

const QUICK = ["couples_2", "example_small_20", "example_large_200", "sf_fixture_22", "opendlp_monitoring_30"];
const known = knownInstances().filter(({ name }) => QUICK.includes(name));

test("what lies beside the repository has optima that can be compared; where nothing lies there, nothing is known", () => {
  for (const { min, gini, geometricMean } of known) expect(
    [min, gini, geometricMean].every((figure) => figure !== undefined)
  ).toBe(true);
  expect(known.length === 0 || known.length === QUICK.length).toBe(true);
});

for (const { name, min, gini, geometricMean, panels } of known) {
  test(`${name} has its known optimum`, async () => {
    const problem = instanceProblem(name);
    const selection = await select(problem, { panels });
    if (selection.kind !== "selected") throw new Error(selection.kind);
    expect(selection.exact.min).toBeCloseTo(min!, 5);
    expect(selection.exact.gini).toBeCloseTo(gini!, 5);
    expect(selection.exact.geometricMean).toBeCloseTo(geometricMean!, 5);
    expect(selection.exact.gap).toBeLessThan(1e-8);
    expect(violationsOf(disclosureOf(problem, selection))).toEqual([]);
    expect(selection.lottery.min).toBeGreaterThan(selection.exact.min - 2 / panels);
  }, 180_000);
}
