import type { z } from "zod";
import { fail, type TenantCtx } from "../../kernel/index.ts";
import { CallModel } from "../calls/model.ts";
import { applicationConfirmed, confirmationRanOut } from "../events.ts";
import { hashOf, tokenOf } from "../tokens.ts";
import { takeMails } from "./mail-limits.ts";
import { ApplicationModel } from "./model.ts";
import { moveApplication } from "./move-application.ts";
import { nextNumbers } from "./numbers.ts";
import { countingOf, mailLinks } from "./same-address.ts";
import type { confirmedView, resendConfirmationInput } from "./schema.ts";
import { tellIn } from "./store-application.ts";

/**
 * Confirms the e-mail address of an application by the key of its mail. A second time it answers the same.
 *
 * @throws Failure NOT_FOUND for a key that opens nothing, CONFLICT when its time is over, or when another form of the
 * address was
 *   confirmed
 */
export async function confirmApplication(
  ctx: TenantCtx, { token }: { token: string },
): Promise<z.output<typeof confirmedView>> {
  return ctx.transaction(async (tx) => {
    const now = ctx.ports.clock.now();
    const application = await tx.of(ApplicationModel).findOne({ confirmHash: hashOf(token) });
    if (!application) fail("NOT_FOUND", "recruitment:failure.confirmUnknown");
    const statusToken = tokenOf(ctx.ports.settings, "status", application.id);
    if (application.state !== "awaiting-confirmation") return { statusToken, state: application.state };
    if (application.confirmBy && application.confirmBy < now) fail("CONFLICT", "recruitment:failure.confirmTooLate");
    // Of two forms of one address that are confirmed at the same moment, one sees the other.
    await nextNumbers(tx, application.callId, 0);
    const { callId, email, id } = application;
    // The other forms of the address lapse with their keys, in their own time: were they removed now, their senders could
    // find out that somebody has confirmed.
    if (await countingOf(tx, callId, email, id)) fail("CONFLICT", "recruitment:failure.confirmOther");
    const state = application.guardian ? "awaiting-guardian" : "submitted";
    const confirmed = await moveApplication(tx, application, state, { set: { confirmedAt: now } });
    await tx.unschedule(confirmationRanOut, confirmed);
    await tx.emit(applicationConfirmed, confirmed, { applicationId: confirmed.id, callId: confirmed.callId });
    await tellIn(tx, confirmed);
    return { statusToken, state };
  });
}

/**
 * Mails the links of an address again. It answers the same whether there is one with the address or not.
 *
 * @throws Failure NOT_FOUND for a call that does not exist, TOO_MANY
 */
export async function resendConfirmation(
  ctx: TenantCtx, { call: callId, email }: z.output<typeof resendConfirmationInput>,
): Promise<void> {
  if (!(await ctx.db.of(CallModel).findOne({ id: callId }))) fail("NOT_FOUND", "recruitment:failure.callUnknown");
  await takeMails(ctx, [email]);
  await ctx.transaction((tx) => mailLinks(ctx, tx, callId, email));
}
