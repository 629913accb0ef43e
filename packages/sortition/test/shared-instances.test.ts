import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { instanceProblem, INSTANCES, knownInstances } from "../bench/instances.ts";
import { disclosureOf, select, violationsOf } from "../src/index.ts";

const QUICK = ["couples_2", "example_small_20", "example_large_200", "sf_fixture_22", "opendlp_monitoring_30"];
const known = knownInstances().filter(({ name }) => QUICK.includes(name));

describe.runIf(existsSync(INSTANCES))("instances beside the repository", () => {
  test.each(known)(
    "$name has its known optimum",
    async ({ name, min, gini, geometricMean, panels }) => {
      const problem = instanceProblem(name);
      const selection = await select(problem, { panels });
      if (selection.kind !== "selected") throw new Error(selection.kind);
      expect(selection.exact.min).toBeCloseTo(min!, 5);
      expect(selection.exact.gini).toBeCloseTo(gini!, 5);
      expect(selection.exact.geometricMean).toBeCloseTo(geometricMean!, 5);
      expect(selection.exact.gap).toBeLessThan(1e-8);
      expect(violationsOf(disclosureOf(problem, selection))).toEqual([]);
      expect(selection.lottery.min).toBeGreaterThan(selection.exact.min - 2 / panels);
    },
    60_000,
  );
});
