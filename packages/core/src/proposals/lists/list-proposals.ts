import type { Filter } from "@raati/db";
import type { z } from "zod";
import { handlingReaderOf } from "../../handling/index.ts";
import { authorize, filterFor, toFilter, type TenantCtx } from "../../kernel/index.ts";
import { panelPolicy } from "../../panels/index.ts";
import { CommentModel, ProposalModel, SupportModel, type Proposal } from "../model.ts";
import { proposalPolicy, publicOnly } from "../policy.ts";
import type { ProposalCtx } from "../proposal-now.ts";
import { rowsOf } from "./rows.ts";
import type { memberListInput, memberRows, proposalRows, publicListInput, staffListInput } from "./schema.ts";

type Rows = z.output<typeof proposalRows>;

function filtersOf(
  { kinds, outcomes, unit, year, panelId, changed, unanswered }: z.output<typeof publicListInput>
): Filter<Proposal>[] {
  const wanted: Filter<Proposal>[] = [];
  if (kinds) wanted.push({ kind: { $in: kinds } });
  if (outcomes) wanted.push({ outcome: { $in: outcomes } });
  if (unit !== undefined) wanted.push({ unitIds: unit });
  if (year !== undefined) wanted.push({ year });
  if (panelId !== undefined) wanted.push({ panelIds: panelId });
  if (changed) wanted.push({ changedOn: { $exists: true } });
  if (unanswered) wanted.push({ answeredOn: { $exists: false }, state: { $ne: "withdrawn" } });
  return wanted;
}

async function page(
  ctx: TenantCtx, wanted: readonly Filter<Proposal>[], { size, after }: { size: number; after?: string | undefined },
): Promise<Rows> {
  const { items, next } = await ctx.db.of(ProposalModel).page({ $and: wanted }, { size, after });
  return { items: await rowsOf(ctx, items), next };
}

/**
 * The tenant's proposals for everybody: those that are open, newest first, a page at a time. It is the same list for all.
 */
export function publicProposals(ctx: TenantCtx, input: z.output<typeof publicListInput>): Promise<Rows> {
  return page(ctx, [toFilter(publicOnly), ...filtersOf(input)], input);
}

/** The proposals of the panels that the reader runs, without what only its writer may see. */
export async function staffProposals(ctx: TenantCtx, input: z.output<typeof staffListInput>): Promise<Rows> {
  const reader = await handlingReaderOf(ctx);
  const wanted: Filter<Proposal>[] = [
    { panelIds: { $in: reader.runs } }, filterFor(proposalPolicy, reader), ...filtersOf(input)
  ];
  if (input.states) wanted.push({ state: { $in: input.states } });
  return page(ctx, wanted, input);
}

/** At most so many stand before the list; what clients have raised and nobody has taken up yet. */
const MOST_FIRST = 50;

/**
 * A panel's proposals from inside. What client-side members have raised and the panel discusses comes before all others
 * (D5); then the newest first. Of drafts, the reader sees the own ones.
 */
export async function memberProposals(
  ctx: ProposalCtx, input: z.output<typeof memberListInput>
): Promise<z.output<typeof memberRows>> {
  const { panel, part, reader, db } = ctx;
  authorize(panelPolicy, part.reader, "seeInside", panel);
  const seen: Filter<Proposal>[] = [{ panelIds: panel.id }, filterFor(proposalPolicy, reader)];
  if (input.states) seen.push({ state: { $in: input.states } });
  const raised: Filter<Proposal> = { state: "in-discussion", raisedByClients: true };
  const first = input.after !== undefined ? []
    : await db.of(ProposalModel).find({ $and: [...seen, raised] }, { sort: { id: -1 }, limit: MOST_FIRST });
  const { items, next } = await db.of(ProposalModel).page(
    { $and: [...seen, { $nor: [raised] }] }, { size: input.size, after: input.after },
  );
  const more = await moreOf(ctx, [...first, ...items]);
  const rows = await rowsOf(ctx, [...first, ...items]);
  const shown = rows.map((row, index) => ({ ...row, ...more[index]! }));
  return { first: shown.slice(0, first.length), items: shown.slice(first.length), next };
}

interface Count { readonly _id: string; readonly count: number }
type More = Pick<z.output<typeof memberRows>["items"][number],
"raisedByClients" | "mine" | "supports" | "supported" | "comments">;

/** What members see beside the row: three queries for all rows together. */
async function moreOf({ db, viewer }: ProposalCtx, proposals: readonly Proposal[]): Promise<More[]> {
  const proposalId = { $in: proposals.map(({ id }) => id) };
  if (proposals.length === 0) return [];
  const count = [{ $match: { proposalId } }, { $group: { _id: "$proposalId", count: { $sum: 1 } } }];
  const supports = await db.of(SupportModel).aggregate<Count>(count);
  const comments = await db.of(CommentModel).aggregate<Count>(count);
  const own = await db.of(SupportModel).find({ proposalId, personId: viewer.personId });
  const countOf = (counts: readonly Count[], id: string) => counts.find(({ _id }) => _id === id)?.count ?? 0;
  return proposals.map(({ id, raisedByClients, authorId }) => ({
    raisedByClients, mine: authorId === viewer.personId, supports: countOf(supports, id),
    supported: own.some((one) => one.proposalId === id), comments: countOf(comments, id),
  }));
}
