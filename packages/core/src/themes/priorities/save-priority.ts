import type { z } from "zod";
import { applyValues, authorize, fail, type SignedInCtx } from "../../kernel/index.ts";
import { priorityAdded, priorityChanged } from "../events.ts";
import { StrategicPriorityModel, type StrategicPriority } from "../model.ts";
import { priorityPolicy } from "../policy.ts";
import type { PriorityRow, savePriorityInput } from "../schema.ts";

/** A priority of the strategy as lists show it. */
export const priorityRowOf = ({ id, revision, name, description, state }: StrategicPriority): PriorityRow =>
  ({ id, revision, name, description, state });

/**
 * Names a priority of the strategy, or corrects one. The same id again answers what is stored.
 *
 * @throws Failure FORBIDDEN, NOT_FOUND; DbError CONFLICT when somebody else changed it meanwhile
 */
export function savePriority(
  ctx: SignedInCtx, { id, revision, name, description }: z.output<typeof savePriorityInput>
): Promise<PriorityRow> {
  return ctx.transaction(async (tx) => {
    const priorities = tx.of(StrategicPriorityModel);
    const stored = await priorities.findOne({ id });
    if (!stored && revision !== undefined) fail("NOT_FOUND");
    const values = { name, state: "active" as const, ...(description && { description }) };
    authorize(priorityPolicy, ctx.viewer, "keep", stored ?? { ...values, id, revision: 1 });
    if (!stored) {
      const added = await priorities.insert(values, id);
      await tx.emit(priorityAdded, added, {});
      return priorityRowOf(added);
    }
    if (revision === undefined) return priorityRowOf(stored);
    const { document, changed } = await applyValues(priorities, stored, revision, { name, description });
    if (changed) await tx.emit(priorityChanged, document, {});
    return priorityRowOf(document);
  });
}
