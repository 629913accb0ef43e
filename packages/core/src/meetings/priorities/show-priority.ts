import type { z } from "zod";
import { fail } from "../../kernel/index.ts";
import { roleKeys, type PanelCtx } from "../../panels/index.ts";
import { PriorityModel, PriorityVoteModel, type Priority } from "./model.ts";
import { priorityFor } from "./open-priority.ts";
import type { priorityInput, priorityView } from "./schema.ts";
import { byRole, tallyOf } from "./tally.ts";

type View = z.output<typeof priorityView>;

/** A choice for those inside. Its result is there when it is closed; nobody ever sees who chose what. */
export async function showPriority(ctx: PanelCtx, input: z.output<typeof priorityInput>): Promise<View> {
  return viewOf(ctx, await priorityFor(ctx.db, ctx, input.priority));
}

/** The panel's choices, the latest first. */
export async function listPriorities(ctx: PanelCtx): Promise<View[]> {
  if (!ctx.part.abilities.seeMembers && !ctx.part.abilities.takePart) fail("NOT_FOUND");
  const found = await ctx.db.of(PriorityModel).find({ panelId: ctx.panel.id }, { sort: { id: -1 }, limit: 50 });
  return Promise.all(found.map((one) => viewOf(ctx, one)));
}

async function viewOf(ctx: PanelCtx, { votes: voters, ...priority }: Priority): Promise<View> {
  const { reader, abilities } = ctx.part;
  const closed = priority.state === "closed";
  const votes = await ctx.db.of(PriorityVoteModel).find({ priorityId: priority.id });
  const groups = closed ? byRole(votes, "other") : [];
  return {
    ...priority, voters, mine: votes.find(({ personId }) => personId === reader.personId)?.points,
    ...(closed && { result: tallyOf(priority.options, votes) }),
    ...(groups.length > 0 && {
      byRole: groups.map(({ role, votes: some }) => ({
        role: roleKeys(ctx.plugins, [role])[0]!, voters: some.length, result: tallyOf(priority.options, some),
      })),
    }),
    abilities: { vote: abilities.takePart && !closed, close: abilities.leadTogether && !closed },
  };
}
