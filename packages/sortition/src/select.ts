import { checkProblem, eligiblePositions } from "./check-problem.ts";
import { hasPanel, type Reason, type Relaxation, relaxationsOf, softChanges, withChanges } from "./feasibility.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { groupPeople } from "./groups.ts";
import { type Leximin, leximin, type Progress } from "./leximin.ts";
import { panelsFor, roundLottery } from "./lottery.ts";
import type { Fault, Problem, QuotaChange } from "./problem.ts";
import { generator } from "./random.ts";
import { reasonsOf } from "./reasons.ts";
import { seatPeople } from "./seat-people.ts";
import { loadSolver } from "./solver.ts";

export interface SelectionOptions {
  /** Panels of the lottery. Left out: as many as `panelsFor` says, 1000 at least. */
  readonly panels?: number | undefined;
  /** Cap on the chance of everyone who is not pinned, above 0 and up to 1. */
  readonly maxChance?: number | undefined;
  /** Seconds after which the chances are taken as they are, with the gap that is left. Without it: until they are exact. */
  readonly seconds?: number | undefined;
}

/**
 * Someone who is on no panel, and why: no panel within the quotas has a seat for them, or they live with a pinned member.
 */
export interface Excluded {
  readonly id: string;
  readonly reason: "NO_PANEL" | "PINNED_HOUSEHOLD";
}

export interface ExactChances extends Figures {
  /** The most by which any chance is below its upper bound: the certificate. Below 1e-8 the chances are exact. */
  readonly gap: number;
  /** Chance by id, of everyone in the pool; 0 for the excluded. */
  readonly probabilities: Readonly<Record<string, number>>;
}

/** Panels of equal chance. A person's chance is the number of panels they are on, divided by the number of panels. */
export interface Lottery {
  readonly min: number;
  readonly gini: number;
  readonly panels: readonly (readonly string[])[];
}

export type Selection =
  | {
      readonly kind: "selected";
      readonly softened: readonly QuotaChange[];
      readonly excluded: readonly Excluded[];
      readonly exact: ExactChances;
      readonly lottery: Lottery;
    }
  | { readonly kind: "infeasible"; readonly reasons: readonly Reason[]; readonly relaxations: readonly Relaxation[] }
  | { readonly kind: "capTooLow"; readonly lowest: number }
  | { readonly kind: "faulty"; readonly faults: readonly Fault[] };

/**
 * Fair chances and a lottery for the problem, computed in this thread, which is busy until it is done; `runSelection` does
 * the same in a worker. The same problem and options give the same answer to the byte, except when `seconds` cuts it short.
 */
export async function select(
  problem: Problem,
  options: SelectionOptions = {},
  report: (progress: Progress) => void = () => undefined,
): Promise<Selection> {
  const faults = checkProblem(problem);
  if (faults.length > 0) return { kind: "faulty", faults };
  const highs = await loadSolver();
  const started = performance.now();
  const expired = () => options.seconds !== undefined && performance.now() - started > options.seconds * 1000;
  report({ phase: "checking", done: 0, total: 1 });

  let positions = eligiblePositions(problem);
  let asked = problem,
    softened: readonly QuotaChange[] = [];
  if (!hasPanel(highs, groupPeople(problem, positions))) {
    const changes = softChanges(highs, problem, positions);
    if (changes === undefined) {
      return {
        kind: "infeasible",
        reasons: reasonsOf(problem, positions),
        relaxations: relaxationsOf(highs, problem, positions),
      };
    }
    softened = changes;
    asked = withChanges(problem, changes);
  }
  const eligible = new Set(positions);
  const outside: Excluded[] = problem.pool.flatMap((person, at) =>
    eligible.has(at) ? [] : [{ id: person.id, reason: "PINNED_HOUSEHOLD" as const }],
  );
  let groups = groupPeople(asked, positions),
    found: Leximin;
  for (;;) {
    found = leximin(highs, groups, { cap: options.maxChance ?? 1, expired, report });
    if (found.kind !== "unreachable") break;
    const gone = new Set(found.groups.flatMap((g) => groups.people[g]!));
    outside.push(
      ...[...gone].sort((a, b) => a - b).map((at) => ({ id: problem.pool[at]!.id, reason: "NO_PANEL" as const })),
    );
    positions = positions.filter((at) => !gone.has(at));
    groups = groupPeople(asked, positions);
  }
  if (found.kind === "capTooLow") return { kind: "capTooLow", lowest: found.lowest };
  if (found.kind === "noPanel")
    throw new Error("The solver found a panel and then none. This is an error of this program: please report it.");

  const chanceAt = problem.pool.map(() => 0);
  found.chances.forEach((chance, g) => {
    for (const at of groups.people[g]!) chanceAt[at] = chance;
  });
  const reachable = positions.map((at) => chanceAt[at]!);
  const number = options.panels ?? panelsFor(Math.min(...new Set(reachable)));
  const byGroup = roundLottery(highs, groups, found, number, report);
  report({ phase: "assigning", done: 0, total: number });
  const random = generator("order of equals");
  const seated = seatPeople(
    groups,
    problem.pool.map((person) => person.household || undefined),
    random.shuffle(byGroup),
    random,
  );
  const times = problem.pool.map(() => 0);
  for (const members of seated) for (const at of members) times[at]! += 1;
  const rounded = figuresOf(positions.map((at) => times[at]! / number));
  return {
    kind: "selected",
    softened,
    excluded: outside,
    exact: {
      ...figuresOf(reachable),
      gap: found.gap,
      probabilities: Object.fromEntries(problem.pool.map((person, at) => [person.id, chanceAt[at]!])),
    },
    lottery: {
      min: rounded.min,
      gini: rounded.gini,
      panels: seated.map((members) => members.map((at) => problem.pool[at]!.id)),
    },
  };
}
