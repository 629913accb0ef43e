import type { z } from "zod";
import type { SignedInCtx, TenantCtx } from "../../kernel/index.ts";
import { applicationMailReturned } from "../events.ts";
import { applicationOf } from "./application-of.ts";
import { ApplicationModel, type Application } from "./model.ts";
import type { openApplicationInput } from "./schema.ts";

/** Applications whose letters are printed: without an address, or with one that takes no mail. */
export const byLetter = { $or: [{ email: { $exists: false } }, { mailRefusedAt: { $exists: true } }] };

/** True for a letter to the applicant's own address, of which is known that it takes no mail. */
export const isRefused = ({ email, mailRefusedAt }: Application, to: string | undefined): boolean =>
  mailRefusedAt !== undefined && to === email;

/**
 * Notes that an applicant's address takes no mail, for those who print letters. The fate of a mail is written without an
 * event. It stays: an applicant cannot change the address.
 */
export async function noteRefusal({ db, ports }: Pick<TenantCtx, "db" | "ports">, applicationId: string): Promise<void> {
  const fresh = { id: applicationId, mailRefusedAt: { $exists: false } };
  await db.of(ApplicationModel).updateWhere(fresh, { set: { mailRefusedAt: ports.clock.now() } });
}

/**
 * A mail to an applicant has come back, as whoever reads the organisation's mailbox has seen: from now on there are letters.
 * Noting it twice changes nothing.
 *
 * @throws Failure NOT_FOUND, FORBIDDEN for an application that has no address or was withdrawn
 */
export function noteMailReturned(
  ctx: SignedInCtx, { application: id }: z.output<typeof openApplicationInput>,
): Promise<Application> {
  return ctx.transaction(async (tx) => {
    const { application } = await applicationOf(ctx, id, "see", tx);
    if (application.mailRefusedAt) return application;
    await applicationOf(ctx, id, "noteMailReturned", tx);
    const noted = await tx.of(ApplicationModel).update(application, { set: { mailRefusedAt: ctx.ports.clock.now() } });
    await tx.emit(applicationMailReturned, noted, { applicationId: noted.id, callId: noted.callId });
    return noted;
  });
}
