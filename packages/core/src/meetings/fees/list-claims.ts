import type { z } from "zod";
import { abilitiesOf, type SignedInCtx, type TenantCtx } from "../../kernel/index.ts";
import type { PanelCtx, Part } from "../../panels/index.ts";
import { MeetingModel } from "../model.ts";
import { namesOf } from "../names-inside.ts";
import { claimReader } from "./claim-now.ts";
import { totalOf } from "./money.ts";
import { FeeClaimModel, type FeeClaim } from "./model.ts";
import { claimPolicy } from "./policy.ts";
import type { claimPage, claimRow, claimView, listClaimsInput } from "./schema.ts";

type View = z.output<typeof claimView>;
type Row = z.output<typeof claimRow>;
type Input = z.output<typeof listClaimsInput>;

/** A claim as its own person sees it. */
export function viewOfClaim(
  ctx: TenantCtx & { part?: Part }, { history: _history, personId: _person, ...claim }: FeeClaim
): View {
  const { see: _see, ...abilities } = abilitiesOf(
    claimPolicy, claimReader(ctx), { ...claim, history: [], personId: _person }
  );
  return { ...claim, totalCents: totalOf(claim), abilities };
}

/** Claims as staff see them: whose they are, and what has happened to each. */
export async function rowsOf(ctx: TenantCtx & { part?: Part }, claims: readonly FeeClaim[]): Promise<Row[]> {
  const names = await namesOf(ctx.db, claims.flatMap(({ personId }) => (personId ? [personId] : [])));
  return claims.map((claim) => ({
    ...viewOfClaim(ctx, claim), name: names.get(claim.personId ?? "") ?? "", history: claim.history,
  }));
}

/** The reader's own fees and travel, the latest first. */
export async function myClaims(ctx: SignedInCtx): Promise<View[]> {
  const own = await ctx.db.of(FeeClaimModel).find({ personId: ctx.viewer.personId }, { sort: { id: -1 }, limit: 200 });
  return own.map((claim) => viewOfClaim(ctx, claim));
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
  ctx: TenantCtx & { part?: Part }, where: { panelId?: string }, { state, meeting, after, size }: Input,
): Promise<z.output<typeof claimPage>> {
  // A meeting of nobody's is told as such, not as one without claims.
  if (meeting) await ctx.db.of(MeetingModel).get(meeting);
  const filter = { ...where, ...(state && { state }), ...(meeting && { meetingId: meeting }) };
  const { items, next } = await ctx.db.of(FeeClaimModel).page(filter, { after, size });
  return { items: await rowsOf(ctx, items), next };
}
