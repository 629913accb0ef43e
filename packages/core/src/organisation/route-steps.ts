import type { FieldProblem } from "../kernel/schema.ts";
import type { RouteKind, RouteStep } from "./schema.ts";

/** The units and bodies that can receive something now. */
export interface Recipients {
  readonly unitIds: ReadonlySet<string>;
  readonly bodyIds: ReadonlySet<string>;
}

/**
 * What is wrong with the steps of a route; nothing when it can be used. A proposal goes to at least one unit that
 * answers for the service (A9); a statement or a report may go to decision bodies alone (E7). Every unit and body is
 * still there, and the last step is one of them: who is outside may be told on the way, but the matter ends with
 * somebody of the organisation.
 */
export function routeProblems(
  kind: RouteKind, steps: readonly RouteStep[], { unitIds, bodyIds }: Recipients,
): FieldProblem[] {
  const gone = steps.flatMap((step, index): FieldProblem[] => {
    if (step.to === "unit" && !unitIds.has(step.unitId)) {
      return [{ path: `steps.${index}.unitId`, key: "organisation:field.unitGone" }];
    }
    if (step.to === "body" && !bodyIds.has(step.bodyId)) {
      return [{ path: `steps.${index}.bodyId`, key: "organisation:field.bodyGone" }];
    }
    return [];
  });
  const problems: FieldProblem[] = [...gone];
  if (kind === "proposal" && !steps.some(({ to }) => to === "unit")) problems.push({
    path: "steps", key: "organisation:field.noUnit",
  });
  if (steps.at(-1)?.to === "outside") {
    problems.push({ path: `steps.${steps.length - 1}.to`, key: "organisation:field.endsOutside" });
  }
  return problems;
}
