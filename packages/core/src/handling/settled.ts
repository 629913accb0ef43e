import type { Change } from "@raati/db";
import type { TenantCtx, Tx } from "../kernel/index.ts";
import { nextDue } from "./deadlines/due.ts";
import { HandlingModel, type Handling } from "./model.ts";
import { isDone, SETTLED } from "./steps/schema.ts";

const some = (ids: readonly (string | undefined)[]) => [...new Set(ids.filter((one): one is string => one !== undefined))];

type Kept = "unitIds" | "bodyIds" | "waitingBodyIds" | "dueOn" | "dueKind" | "steppedOn";

/** The facts that lists and rights ask for, worked out from the rest: never written by hand. */
export function keptFacts(handling: Omit<Handling, "id" | "revision" | Kept>): Pick<Handling, Kept> {
  const { steps, ownerUnitId, origin, forwards } = handling;
  const due = nextDue(handling);
  const steppedOn = steps.flatMap(({ state, on }) => (isDone(state) && on ? [on] : [])).sort().at(-1);
  return {
    unitIds: some(
      [ownerUnitId, origin?.unitId, ...forwards.map(({ toUnitId }) => toUnitId), ...steps.map(({ unitId }) => unitId)]
    ),
    bodyIds: some(steps.map(({ bodyId }) => bodyId)),
    waitingBodyIds: some(steps.filter(({ state }) => !SETTLED.includes(state)).map(({ bodyId }) => bodyId)),
    ...(due && { dueOn: due.on, dueKind: due.kind }), ...(steppedOn && { steppedOn }),
  };
}

/**
 * Stores a change of a handling with the facts that follow from it, and keeps who acted.
 *
 * @param set whole fields, as they are to be
 * @param without fields that are no more
 * @throws DbError CONFLICT when somebody has changed it since it was read
 */
export function saveHandling(
  ctx: Pick<TenantCtx, "viewer">, tx: Tx, before: Handling, set: Partial<Omit<Handling, "id" | "revision" | Kept>>,
  without: readonly "acknowledgedOn"[] = [],
): Promise<Handling> {
  const actor = ctx.viewer?.personId;
  const actorIds = actor === undefined || before.actorIds.includes(actor) ? before.actorIds : [...before.actorIds, actor];
  const after = { ...before, ...set };
  for (const field of without) delete after[field];
  const facts = keptFacts(after);
  const gone = (["dueOn", "dueKind", "steppedOn"] as const).filter((field) => facts[field] === undefined);
  const change: Change<Handling> = { set: { ...set, ...facts, actorIds }, unset: [...gone, ...without] };
  return tx.of(HandlingModel).update(before, change as never);
}

/** What every event about a handling tells. */
export const toldOf = ({ id, matterKind, matterId }: Handling) => ({ handlingId: id, matterKind, matterId });
