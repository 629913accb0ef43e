import type { z } from "zod";
import { abilitiesOf, type SignedInCtx, type TenantCtx } from "../../kernel/index.ts";
import { PanelModel, type PanelCtx, type Part } from "../../panels/index.ts";
import { MeetingModel } from "../model.ts";
import { namesOf } from "../names-inside.ts";
import { ratesNow } from "./change-rates.ts";
import { claimReader } from "./claim-now.ts";
import { totalOf } from "./money.ts";
import { FeeClaimModel, type FeeClaim } from "./model.ts";
import { claimPolicy } from "./policy.ts";
import type { claimPage, claimRow, claimView, listClaimsInput } from "./schema.ts";

type View = z.output<typeof claimView>;
type Row = z.output<typeof claimRow>;
type Input = z.output<typeof listClaimsInput>;

type Reading = TenantCtx & { part?: Part };

/**
 * Claims as their own people see them, with the names of meeting and panel: three queries for all of them together. Where no
 * travel was claimed yet, the rate is that of the meeting's day, so that the form can count by it.
 */
export async function viewsOfClaims(ctx: Reading, claims: readonly FeeClaim[]): Promise<View[]> {
  const { db } = ctx;
  const ids = (of: (claim: FeeClaim) => string) => [...new Set(claims.map(of))];
  const [meetingIds, panelIds] = [ids(({ meetingId }) => meetingId), ids(({ panelId }) => panelId)];
  const meetings = claims.length === 0 ? [] : await db.of(MeetingModel).find({ id: { $in: meetingIds } });
  const panels = claims.length === 0 ? [] : await db.of(PanelModel).find({ id: { $in: panelIds } });
  const { rates } = await ratesNow(db);
  return claims.map(({ history: _history, personId, ...claim }) => {
    const { see: _see, ...abilities } = abilitiesOf(claimPolicy, claimReader(ctx), { ...claim, history: [], personId });
    const panel = panels.find(({ id }) => id === claim.panelId);
    return {
      ...claim, rate: claim.rate ?? rates.findLast(({ from }) => from <= claim.day), totalCents: totalOf(claim), abilities,
      meetingTitle: meetings.find(({ id }) => id === claim.meetingId)?.title, panelName: panel?.name, panelSlug: panel?.slug,
    };
  });
}

/** One claim as its own person sees it. */
export async function viewOfClaim(ctx: Reading, claim: FeeClaim): Promise<View> {
  return (await viewsOfClaims(ctx, [claim]))[0]!;
}

/** Claims as staff see them: whose they are, and what has happened to each. */
export async function rowsOf(ctx: Reading, claims: readonly FeeClaim[]): Promise<Row[]> {
  const names = await namesOf(ctx.db, claims.flatMap(({ personId }) => (personId ? [personId] : [])));
  const views = await viewsOfClaims(ctx, claims);
  return views.map((view, index) => {
    const { personId, history } = claims[index]!;
    return { ...view, name: names.get(personId ?? "") ?? "", history };
  });
}

/** The reader's own fees and travel, the latest first. */
export async function myClaims(ctx: SignedInCtx): Promise<View[]> {
  const own = await ctx.db.of(FeeClaimModel).find({ personId: ctx.viewer.personId }, { sort: { id: -1 }, limit: 200 });
  return viewsOfClaims(ctx, own);
}

/** A panel's claims for its staff, a page at a time. */
export function listClaims(ctx: PanelCtx, input: Input): Promise<z.output<typeof claimPage>> {
  return pageOf(ctx, { panelId: ctx.panel.id }, input);
}

/** The claims of all panels for payroll: those that have been approved, unless another state is asked for. */
export function listClaimsForPayroll(ctx: SignedInCtx, input: Input): Promise<z.output<typeof claimPage>> {
  return pageOf(ctx, {}, { ...input, state: input.state ?? "approved" });
}

async function pageOf(
  ctx: Reading, where: { panelId?: string }, { state, meeting, after, size }: Input,
): Promise<z.output<typeof claimPage>> {
  // A meeting of nobody's is told as such, not as one without claims.
  if (meeting) await ctx.db.of(MeetingModel).get(meeting);
  const filter = { ...where, ...(state && { state }), ...(meeting && { meetingId: meeting }) };
  const { items, next } = await ctx.db.of(FeeClaimModel).page(filter, { after, size });
  return { items: await rowsOf(ctx, items), next };
}
