import type { z } from "zod";
import { shownGroups, sideOf } from "../../handling/index.ts";
import { RATING_SIDES } from "../../handling/schema.ts";
import { fail, type TenantCtx, type Tx } from "../../kernel/index.ts";
import { MembershipModel, TermModel } from "../../panels/index.ts";
import { supportGiven, supportTaken } from "../events.ts";
import { SupportModel, type Proposal, type Support } from "../model.ts";
import { proposalNow, requirePart, toldOf, type ProposalCtx } from "../proposal-now.ts";
import type { supportInput, supportView } from "./schema.ts";

type Result = z.output<typeof supportView>;

/** So many sit on a side at least before it is told how many of them support something. */
const LEAST_SEATED = 3;

/** A member says that a proposal matters, or takes it back. Each weighs the same, whatever the role (B4). */
export async function giveSupport(ctx: ProposalCtx, { proposal: id, on }: z.output<typeof supportInput>): Promise<Result> {
  requirePart(ctx);
  const proposal = await ctx.transaction(async (tx) => {
    const now = await proposalNow(tx, ctx, id, "support");
    const personId = ctx.viewer.personId;
    const supports = tx.of(SupportModel);
    const before = await supports.findOne({ proposalId: id, personId });
    if (on === (before !== undefined)) return now;
    // The proposal itself does not change: whose support came or went is the support's own story.
    if (before) {
      const gone = await supports.update(before, {});
      await tx.emit(supportTaken, gone, toldOf(now));
      await supports.remove(gone);
      return now;
    }
    const { side } = await sideOf(tx, personId, [now.panelId]) ?? fail("FORBIDDEN", "proposals:failure.membersOnly");
    const given = await supports.insert({ proposalId: id, panelId: now.panelId, personId, side, at: ctx.ports.clock.now() });
    await tx.emit(supportGiven, given, toldOf(now));
    return now;
  });
  return supportOf(ctx, proposal);
}

/** How many support a proposal, all in all and by side (B4). Where a figure would name somebody it is hidden. */
export async function supportOf(ctx: TenantCtx, proposal: Pick<Proposal, "id" | "panelId">): Promise<Result> {
  const supports = await ctx.db.of(SupportModel).find({ proposalId: proposal.id });
  const seated = await seatedBySide(ctx, proposal.panelId);
  const groups = RATING_SIDES.map((side) => ({ side, size: seated.get(side) ?? 0 }));
  const { shown } = shownGroups(groups, LEAST_SEATED);
  const countOf = (side: Support["side"]) => supports.filter((one) => one.side === side).length;
  return {
    total: supports.length, mine: supports.some(({ personId }) => personId === ctx.viewer?.personId),
    sides: groups.filter(({ size }) => size > 0).map((group) =>
      ({ side: group.side, of: group.size, count: shown.includes(group) ? countOf(group.side) : "hidden" as const })),
  };
}

/** How many take part in a panel now, by side. */
async function seatedBySide({ db }: TenantCtx, panelId: string): Promise<ReadonlyMap<Support["side"], number>> {
  const members = await db.of(MembershipModel).find({ panelId, state: "active" });
  const terms = await db.of(TermModel).find({ id: { $in: [...new Set(members.map(({ termId }) => termId))] } });
  const seated = new Map<Support["side"], number>();
  for (const { termId, seat } of members) {
    const types = terms.find(({ id }) => id === termId)?.rules.seatTypes ?? [];
    const side = types.find(({ id }) => id === seat)?.side ?? "expert";
    seated.set(side, (seated.get(side) ?? 0) + 1);
  }
  return seated;
}

/** Moves the support for one proposal to the one that it becomes part of; nobody counts twice. */
export async function moveSupport(tx: Tx, from: string, to: Proposal): Promise<void> {
  const supports = tx.of(SupportModel);
  const there = new Set((await supports.find({ proposalId: to.id })).map(({ personId }) => personId));
  for (const one of await supports.find({ proposalId: from })) {
    if (there.has(one.personId)) await supports.remove(one);
    else await supports.update(one, { set: { proposalId: to.id, panelId: to.panelId } });
  }
}
