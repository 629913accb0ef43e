import type { z } from "zod";
import { fail, failField } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { priorityVoted } from "../events.ts";
import { PriorityModel, PriorityVoteModel, type Priority, type PriorityVote } from "./model.ts";
import { priorityFor } from "./open-priority.ts";
import type { priorityInput, voteInput } from "./schema.ts";
import { pointsOfRanking } from "./tally.ts";

type Input = z.output<typeof voteInput>;

/** Roles of leading the panel say nothing of whose voice it is. */
const LEADING = ["chair", "vice-chair", "secretary"];

/**
 * A member's choice; choosing again replaces it. Everybody gives the same: all the dots, or a place to every option (B4).
 *
 * @throws Failure FORBIDDEN for who is no member; INVALID when it is closed, and for a choice that is not whole
 */
export async function vote(ctx: PanelCtx, input: Input): Promise<z.output<typeof priorityInput>> {
  await ctx.transaction(async (tx) => {
    const priority = await priorityFor(tx, ctx, input.priority);
    const { membership, abilities } = ctx.part;
    if (!abilities.takePart || !membership) fail("FORBIDDEN", "meetings:failure.membersOnly");
    if (priority.state !== "open") fail("INVALID", "meetings:failure.choiceClosed");
    const points = priority.method === "dots" ? dotsOf(priority, input) : rankingOf(priority, input);
    const role = membership.roles.find((one) => !LEADING.includes(one)) ?? "member";
    const votes = tx.of(PriorityVoteModel);
    const stored = await votes.findOne({ priorityId: priority.id, personId: membership.personId });
    if (stored) await votes.update(stored, { set: { points, role } });
    else await votes.insert({ priorityId: priority.id, personId: membership.personId, role, points });
    // The choice itself changes with each vote, so that none comes in after it was closed.
    const noted = await tx.of(PriorityModel).update(priority, { inc: { votes: stored ? 0 : 1 } });
    await tx.emit(priorityVoted, noted, { panelId: ctx.panel.id, priorityId: priority.id });
  });
  return { priority: input.priority };
}

function dotsOf({ options, dots }: Priority, input: Input): PriorityVote["points"] {
  checkOptions(options, input.dots.map(({ option }) => option), "dots");
  const given = input.dots.reduce((sum, one) => sum + one.dots, 0);
  if (given !== dots) failField("dots", "meetings:field.allDots", { dots, given });
  return input.dots.map(({ option, dots: points }) => ({ option, points }));
}

function rankingOf({ options }: Priority, { ranking }: Input): PriorityVote["points"] {
  checkOptions(options, ranking, "ranking");
  if (ranking.length !== options.length) failField("ranking", "meetings:field.wholeRanking");
  return pointsOfRanking(ranking);
}

function checkOptions(options: Priority["options"], chosen: readonly string[], field: string): void {
  const known = chosen.every((one) => options.some(({ id }) => id === one));
  if (!known || new Set(chosen).size !== chosen.length) failField(field, "meetings:field.optionUnknown");
}
