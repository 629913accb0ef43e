import type { z } from "zod";
import { authorize, fail } from "../../kernel/index.ts";
import { panelPolicy, type PanelCtx } from "../../panels/index.ts";
import { priorityClosed, priorityOpened } from "../events.ts";
import { meetingFor } from "../meeting-now.ts";
import { PriorityModel, type Priority } from "./model.ts";
import type { openPriorityInput, priorityInput } from "./schema.ts";

type Which = z.output<typeof priorityInput>;

/** Opens a choice among topics. The same id again answers what is stored. */
export async function openPriority(ctx: PanelCtx, input: z.output<typeof openPriorityInput>): Promise<Which> {
  await ctx.transaction(async (tx) => {
    authorize(panelPolicy, ctx.part.reader, "leadTogether", ctx.panel);
    const { id, meeting, title, options, method, dots } = input;
    const stored = await tx.of(PriorityModel).findOne({ id });
    if (stored) return stored.panelId === ctx.panel.id ? undefined : fail("NOT_FOUND");
    if (meeting) await meetingFor(tx, ctx, meeting, "arrange");
    const opened = await tx.of(PriorityModel).insert({
      panelId: ctx.panel.id, title, options, method, dots, state: "open", ...(meeting && { meetingId: meeting }),
    }, id);
    return tx.emit(priorityOpened, opened, { panelId: ctx.panel.id, priorityId: id });
  });
  return { priority: input.id };
}

/** A choice of the panel of the context. @throws Failure NOT_FOUND for another panel's, and for who only passes by */
export async function priorityFor(source: Pick<PanelCtx["db"], "of">, ctx: PanelCtx, id: string): Promise<Priority> {
  const priority = await source.of(PriorityModel).findOne({ id, panelId: ctx.panel.id });
  if (!priority || !(ctx.part.abilities.seeMembers || ctx.part.abilities.takePart)) fail("NOT_FOUND");
  return priority;
}

/** Closes the choice: from then on everybody inside sees the result. */
export async function closePriority(ctx: PanelCtx, input: Which): Promise<Which> {
  await ctx.transaction(async (tx) => {
    const priority = await priorityFor(tx, ctx, input.priority);
    authorize(panelPolicy, ctx.part.reader, "leadTogether", ctx.panel);
    if (priority.state === "closed") return;
    const closed = await tx.of(PriorityModel).update(priority, { set: { state: "closed" } });
    await tx.emit(priorityClosed, closed, { panelId: ctx.panel.id, priorityId: priority.id, voters: priority.votes });
  });
  return input;
}
