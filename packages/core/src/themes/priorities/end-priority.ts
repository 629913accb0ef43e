import type { z } from "zod";
import { authorize, type SignedInCtx } from "../../kernel/index.ts";
import { priorityEnded } from "../events.ts";
import { StrategicPriorityModel } from "../model.ts";
import { priorityPolicy } from "../policy.ts";
import type { endPriorityInput, PriorityRow } from "../schema.ts";
import { priorityRowOf } from "./save-priority.ts";

/** Ends a priority with its strategy. Its themes stay under it. @throws Failure FORBIDDEN, NOT_FOUND; DbError CONFLICT */
export function endPriority(
  ctx: SignedInCtx, { priority: id, revision }: z.output<typeof endPriorityInput>
): Promise<PriorityRow> {
  return ctx.transaction(async (tx) => {
    const priorities = tx.of(StrategicPriorityModel);
    const priority = await priorities.get(id);
    authorize(priorityPolicy, ctx.viewer, "keep", priority);
    if (priority.state === "ended") return priorityRowOf(priority);
    const ended = await priorities.update({ id, revision }, { set: { state: "ended" } });
    await tx.emit(priorityEnded, ended, {});
    return priorityRowOf(ended);
  });
}
