import { defineHandler, hashOf, type TenantCtx } from "../../kernel/index.ts";
import { placeOf } from "../letters/addresses.ts";
import { nameIn, writeLetter } from "../letters/write-letter.ts";
import { failureReason } from "./failure-reason.ts";
import { invitationRenewed, personInvited } from "./events.ts";
import { InvitationModel, type Invitation } from "./model.ts";
import { openInvitationTo, stateOf } from "./open-invitation.ts";

/** So many of the last mails' keys work. */
const KEYS = 5;

/** Sends an invitation, in the language of the invited person, and writes down what became of the mail. */
export const sendInvitation = defineHandler({
  name: "people.send-invitation",
  on: [personInvited, invitationRenewed],
  kind: "outside",
  async handle(ctx, event, { deliveryId }) {
    const invitation = await ctx.db.of(InvitationModel).findOne({ id: event.stream });
    if (invitation) await send(ctx, invitation, deliveryId);
  },
});

/** For somebody who was invited, has not answered and asks for a link to sign in: the invitation once more. */
export async function sendInvitationAgain(ctx: TenantCtx, email: string, deliveryId: string): Promise<void> {
  const invitation = await openInvitationTo(ctx.db, email, ctx.ports.clock.now());
  if (invitation) await send(ctx, invitation, deliveryId);
}

async function send(ctx: TenantCtx, invitation: Invitation, messageId: string): Promise<void> {
  const { db, ports, tenant } = ctx;
  const { email, language, title, message, expiresAt, delivery } = invitation;
  const now = ports.clock.now();
  if (email === undefined || stateOf(invitation, now) !== "open") return;
  const token = ports.random.token(32);
  const invitations = db.of(InvitationModel);
  // The key is known before the mail leaves, or the mail could arrive with a key that means nothing.
  const tokenHashes = [...invitation.tokenHashes, hashOf(token)].slice(-KEYS);
  const keyed = await invitations.update(invitation, { set: { tokenHashes } });
  const place = title ? nameIn(title, language, tenant.languages) : "";
  const page = placeOf("invitation", { locale: language, slug: tenant.slug, token });
  const letter = writeLetter(ctx, {
    to: email, lang: language, messageId, kind: place ? "invitationTo" : "invitation", quotation: message, values: { place },
    until: expiresAt, address: ports.settings.baseUrl + page,
  });
  try {
    await ports.mailer.send(letter);
  } catch (error) {
    const reason = failureReason(error);
    await note(ctx, keyed, { state: "failed", at: now, times: delivery.times, reason });
    // What was refused for good would be refused again: staff correct the address.
    if (reason === "people:delivery.refused") return;
    throw error;
  }
  await note(ctx, keyed, { state: "sent", at: now, times: delivery.times + 1 });
}

/**
 * The mail's fate is written without an event, and only while the invitation is open: an answer in the meantime counts more.
 */
async function note({ db }: TenantCtx, { id }: Invitation, delivery: Invitation["delivery"]): Promise<void> {
  await db.of(InvitationModel).updateWhere({ id, state: "open" }, { set: { delivery } });
}
