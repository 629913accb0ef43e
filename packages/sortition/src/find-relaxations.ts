import { checkProblem, eligiblePositions } from "./check-problem.ts";
import { hasPanel, type Reason, type Relaxation, relaxationsOf, softChanges } from "./feasibility.ts";
import { groupPeople } from "./groups.ts";
import type { Fault, Problem, QuotaChange } from "./problem.ts";
import { reasonsOf } from "./reasons.ts";
import { loadSolver } from "./solver.ts";

export type Feasibility =
  | { readonly kind: "feasible"; readonly softened: readonly QuotaChange[] }
  | { readonly kind: "infeasible"; readonly reasons: readonly Reason[]; readonly relaxations: readonly Relaxation[] }
  | { readonly kind: "faulty"; readonly faults: readonly Fault[] };

/**
 * The quick test before a draw: is there any panel? If not, the reasons, and several ways to relax the quotas, each of
 * which was tried and has a panel. `softened` tells which soft quotas must give way although the hard ones can be kept.
 */
export async function findRelaxations(problem: Problem): Promise<Feasibility> {
  const faults = checkProblem(problem);
  if (faults.length > 0) return { kind: "faulty", faults };
  const highs = await loadSolver();
  const positions = eligiblePositions(problem);
  if (hasPanel(highs, groupPeople(problem, positions))) return { kind: "feasible", softened: [] };
  const softened = softChanges(highs, problem, positions);
  if (softened !== undefined) return { kind: "feasible", softened };
  return {
    kind: "infeasible",
    reasons: reasonsOf(problem, positions),
    relaxations: relaxationsOf(highs, problem, positions),
  };
}
