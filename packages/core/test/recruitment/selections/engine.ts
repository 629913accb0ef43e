import { createHash } from "node:crypto";
import { rankByScore } from "../../../src/recruitment/selections/methods/rank-by-score.ts";
import { brokenHardQuotas } from "../../../src/recruitment/selections/quotas/check-quotas.ts";
import { NoPanel, type DrawProblem, type SortitionEngine } from "../../../src/recruitment/selections/draws/engine.ts";

/** A small engine for tests: panels that keep the quotas, found by trying; the same seed gives the same ones. */
export function tryingEngine(
  options: { onLottery?: (signal: AbortSignal) => Promise<void> } = {}
): SortitionEngine & { runs: number } {
  const engine = {
    version: "trying-1", runs: 0,
    feasibility: async (problem: DrawProblem) => {
      const panel = panelOf(problem, "look");
      return { feasible: panel !== undefined, reasons: panel ? [] : [{ code: "COMBINATION", values: {} }], relaxations: [] };
    },
    lottery: async (problem: DrawProblem, { panels, signal, onProgress }: Parameters<SortitionEngine["lottery"]>[1]) => {
      engine.runs += 1;
      onProgress({ stage: "chances", done: 0, total: panels });
      await options.onLottery?.(signal);
      signal.throwIfAborted();
      const found = [];
      for (let number = 0; number < panels; number += 1) {
        const panel = panelOf(problem, `panel/${number % 40}`);
        if (!panel) throw new NoPanel({ code: "COMBINATION", values: {} });
        found.push(panel);
      }
      return { panels: found, gap: 0, softened: [] };
    },
  };
  return engine;
}

function panelOf({ pool, quotas, size, pinned }: DrawProblem, seed: string): string[] | undefined {
  const rules = quotas.map(({ category, value, ...rest }) => ({ dimension: category, group: value, ...rest }));
  const people = pool.map(({ id, values, household }, number) => ({
    id, groups: values, household, number, score: pinned.includes(id)
      ? 2 ** 50 : Number.parseInt(createHash("sha256").update(`${seed}/${id}`).digest("hex").slice(0, 8), 16),
  }));
  const chosen = rankByScore(people, { size, quotas: rules, onePerHousehold: true });
  const kept = chosen.length === size && brokenHardQuotas(rules, chosen.map(({ groups }) => groups)).length === 0;
  return kept ? chosen.map(({ id }) => id) : undefined;
}
