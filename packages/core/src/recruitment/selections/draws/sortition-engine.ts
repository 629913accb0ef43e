import { findRelaxations, runSelection, VERSION, type Fault, type Progress as Phase, type Reason } from "@raati/sortition";
import { NoPanel, type DrawFault, type DrawProblem, type SortitionEngine } from "./engine.ts";

/** Sentences that the locale files have; other faults of the input come from forms that check it before. */
const KNOWN = new Set([
  "POOL_EMPTY", "SIZE_INVALID", "SIZE_ABOVE_POOL", "QUOTA_ABOVE_POOL", "MINIMUMS_ABOVE_SIZE",
  "MAXIMUMS_BELOW_SIZE", "PINNED_ABOVE_MAXIMUM",
  "HOUSEHOLDS_BELOW_SIZE", "PINNED_HOUSEHOLD", "COMBINATION",
]);

const faultOf = ({ code, values }: Fault | Reason): DrawFault => ({ code: KNOWN.has(code) ? code : "OTHER", values });

const LOTTERY: readonly Phase["phase"][] = ["rounding", "assigning"];

/** `@raati/sortition`: exact chances by LEXIMIN and a lottery that rounds them, in a thread of their own. */
export const sortitionEngine: SortitionEngine = {
  version: VERSION,
  async feasibility(problem) {
    const found = await findRelaxations(copyOf(problem));
    if (found.kind === "feasible") return { feasible: true, reasons: [], relaxations: [] };
    if (found.kind === "faulty") return { feasible: false, reasons: found.faults.map(faultOf), relaxations: [] };
    return {
      feasible: false, reasons: found.reasons.map(faultOf), relaxations: found.relaxations.map(({ changes }) => changes),
    };
  },
  async lottery(problem, { panels, signal, onProgress }) {
    const found = await runSelection(copyOf(problem), { panels }, {
      signal, onProgress: ({ phase, done, total }) =>
        onProgress({ stage: LOTTERY.includes(phase) ? "lottery" : "chances", done, total }),
    });
    if (found.kind === "selected") return { panels: found.lottery.panels, gap: found.exact.gap, softened: found.softened };
    if (found.kind === "infeasible") throw new NoPanel(faultOf(found.reasons[0] ?? { code: "COMBINATION", values: {} }));
    if (found.kind === "faulty") throw new NoPanel(faultOf(found.faults[0]!));
    throw new NoPanel({ code: "CAP_TOO_LOW", values: { lowest: found.lowest } });
  },
};

/** What goes to another thread is plain data. */
const copyOf = (problem: DrawProblem): DrawProblem => structuredClone(problem);
