import { isId } from "@raati/db";
import { z } from "zod";
import {
  abilitiesOf, fail, signedInProcedure, tenantPublicProcedure, type Abilities, type SignedInCtx, type TenantCtx,
} from "../kernel/index.ts";
import type { Membership } from "./memberships/model.ts";
import { PanelModel, type Panel } from "./panel-model.ts";
import { placesOf, readerFrom, type PanelReader } from "./places.ts";
import { panelPolicy } from "./policy.ts";

/** The viewer's place in one panel. */
export interface Part {
  readonly reader: PanelReader;
  /** The viewer's own membership: the living one, or the one that ended with the panel's last term. */
  readonly membership: Membership | undefined;
  readonly abilities: Abilities<keyof typeof panelPolicy>;
}

/** What a command or a query about one panel needs. */
export interface PanelCtx extends TenantCtx {
  readonly panel: Panel;
  readonly part: Part;
}

/** The same for somebody who has signed in. */
export interface PlacedCtx extends SignedInCtx {
  readonly panel: Panel;
  readonly part: Part;
}

/**
 * The viewer's place in a panel.
 *
 * @throws Failure NOT_FOUND when the viewer may not see the panel at all
 */
export async function partIn(ctx: TenantCtx, panel: Panel): Promise<Part> {
  const places = await placesOf(ctx);
  const reader = readerFrom(ctx, places);
  const abilities = abilitiesOf(panelPolicy, reader, panel);
  if (!abilities.see) fail("NOT_FOUND");
  const here = places.filter(({ panelId }) => panelId === panel.id);
  const membership = here.find(({ living }) => living) ?? here.find(({ termId }) => termId === panel.termId);
  return { reader, membership, abilities };
}

/**
 * Opens a panel of the tenant for the viewer.
 *
 * @param which the panel's id or its slug
 * @throws Failure NOT_FOUND when there is none, and when the viewer may not see it
 */
export async function inPanel<Context extends TenantCtx>(
  ctx: Context, which: string,
): Promise<Context & { panel: Panel; part: Part }> {
  const panel = await ctx.db.of(PanelModel).findOne(isId(which) ? { id: which } : { slug: which });
  if (!panel) fail("NOT_FOUND", "panels:failure.panelUnknown");
  return { ...ctx, panel, part: await partIn(ctx, panel) };
}

const inPanelInput = z.object({ panel: z.string().min(1).max(80) });

/** For everybody who looks at a panel. Only what the public may see leaves through it. */
export const panelPublicProcedure = tenantPublicProcedure.input(inPanelInput).use(async ({ ctx, input, next }) => {
  const opened: PanelCtx & { gates: typeof ctx.gates } = await inPanel(ctx, input.panel);
  return next({ ctx: opened });
});

/**
 * For anybody who has signed in and may see the panel: what the command finds there is the reader's own, or nothing. Whom a
 * role lets in has given the second factor where the tenant demands one, for members' names and texts are behind this door.
 */
export const panelOwnProcedure = signedInProcedure.input(inPanelInput).use(async ({ ctx, input, next }) => {
  const placed: PlacedCtx = await inPanel(ctx, input.panel);
  const { reader, abilities } = placed.part;
  const byRole = ctx.viewer.roles.length > 0 && abilities.enter && (abilities.enterAsStaff || reader.privacy);
  if (byRole) demandSecondFactor(ctx);
  return next({ ctx: placed });
});

/** For those who have a place in the panel: members, who is invited, its staff. To all others nothing is here. */
export const panelProcedure = panelOwnProcedure.use(({ ctx, next }) => {
  if (!ctx.part.abilities.enter) fail("NOT_FOUND");
  return next();
});

function demandSecondFactor({ tenant, viewer }: SignedInCtx): void {
  if (tenant.demandsSecondFactor && !viewer.secondFactor) fail("FORBIDDEN", "kernel:failure.secondFactorNeeded");
}

/** For the panel's staff, with a second factor where the tenant demands one. To members nothing is here. */
export const panelStaffProcedure = panelProcedure.use(({ ctx, next }) => {
  if (!ctx.part.abilities.enterAsStaff) fail("NOT_FOUND");
  demandSecondFactor(ctx);
  return next();
});

/** For whoever coordinates panels: the tenant's staff, and those who coordinate a panel that another organisation hosts. */
export const coordinatorProcedure = signedInProcedure.use(async ({ ctx, next }) => {
  const own = { $or: [{ coordinatorId: ctx.viewer.personId }, { receiverId: ctx.viewer.personId }] };
  const staff = ctx.viewer.roles.some((role) => role === "admin" || role === "coordinator");
  if (!staff && !(await ctx.db.of(PanelModel).findOne(own))) fail("NOT_FOUND");
  demandSecondFactor(ctx);
  return next();
});
