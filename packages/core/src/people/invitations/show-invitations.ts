import type { Page } from "@raati/db";
import type { z } from "zod";
import type { SignedInCtx, TenantCtx } from "../../kernel/index.ts";
import { InvitationModel, type Invitation } from "./model.ts";
import { invitationOf, stateOf } from "./open-invitation.ts";
import { otherReader } from "./reader.ts";
import type { invitationView, listInvitationsInput, myInvitationView } from "./schema.ts";

/** Invitations as staff follow them, the newest first; of one place, or all. */
export async function listInvitations(
  ctx: SignedInCtx, { purposeId, state, after, size }: z.output<typeof listInvitationsInput>,
): Promise<Page<z.output<typeof invitationView>>> {
  const filter = { ...(purposeId && { "purpose.id": purposeId }), ...(state && { state }) };
  const { items, next } = await ctx.db.of(InvitationModel).page(filter, { size, after });
  return { items: items.map((invitation) => asStaffSeesIt(ctx, invitation)), next };
}

/** An invitation with what the reader may do with it. */
export function asStaffSeesIt({ viewer, ports }: SignedInCtx, invitation: Invitation): z.output<typeof invitationView> {
  const { id, revision, name, email = "", language, roles, purpose, title, expiresAt, delivery } = invitation;
  const state = stateOf(invitation, ports.clock.now());
  const may = (state === "open" || state === "expired") && (roles.length === 0 || viewer.roles.includes("admin"));
  return {
    id, revision, name, email, language, roles, purpose, title, expiresAt, delivery, state,
    can: { resend: may, cancel: may },
  };
}

/** The invitation of a mail, for the page with the buttons "accept" and "decline". Looking at it changes nothing. */
export async function invitationByToken(
  ctx: TenantCtx, { token }: { token: string },
): Promise<z.output<typeof myInvitationView>> {
  const invitation = await invitationOf(ctx.db, token);
  if (invitation?.email === undefined) return { state: "unknown", roles: [], reader: "nobody" };
  const { name, email, language, roles, title, message, expiresAt } = invitation;
  const other = await otherReader(ctx, email);
  const reader = ctx.viewer === undefined ? "nobody" : other ? "other" : "invited";
  const state = stateOf(invitation, ctx.ports.clock.now());
  return { state, name, email, language, roles, title, message, expiresAt, reader, signedInAs: other?.shown };
}
