import { DAY_MS } from "@raati/i18n";
import type { TenantCtx, Tx } from "../../kernel/index.ts";
import { confirmationAsked, sameAddressApplied } from "../events.ts";
import { ApplicationModel, type Application } from "./model.ts";

/** So many mails a day with the link of one application: those of others are counted apart. */
const MOST_A_DAY = 3;
/** Of so many waiting forms the links are mailed again, the newest first. */
const MOST_WAITING = 3;

/**
 * The application of an address that counts in a call. One that only waits for its confirmation does not: anybody may have
 * written the address into it.
 *
 * @param except an application that is asked about itself
 */
export async function countingOf(
  tx: Tx, callId: string, email: string | undefined, except?: string,
): Promise<Application | undefined> {
  if (email === undefined) return undefined;
  return tx.of(ApplicationModel).findOne({
    callId, email, state: { $nin: ["awaiting-confirmation", "withdrawn"] },
    ...(except !== undefined && { id: { $ne: except } }),
  });
}

/** Tells the owner of an address that somebody has applied with it once more. */
export async function tellOwner(tx: Tx, application: Application): Promise<void> {
  const told = await tx.of(ApplicationModel).update(application, {});
  await tx.emit(sameAddressApplied, told, { applicationId: told.id, callId: told.callId });
}

/** Mails the link of what an address has in a call: the application that counts, or else the forms that wait. */
export async function mailLinks(ctx: TenantCtx, tx: Tx, callId: string, email: string): Promise<void> {
  const now = ctx.ports.clock.now();
  const counting = await countingOf(tx, callId, email);
  const waiting = counting ? [] : await tx.of(ApplicationModel).find(
    { callId, email, state: "awaiting-confirmation", confirmBy: { $gt: now } }, { sort: { id: -1 }, limit: MOST_WAITING },
  );
  for (const application of counting ? [counting] : waiting) {
    const today = application.linkMails.filter((at) => now.getTime() - at.getTime() < DAY_MS);
    if (today.length >= MOST_A_DAY) continue;
    const told = await tx.of(ApplicationModel).update(application, { set: { linkMails: [...today, now] } });
    await tx.emit(counting ? sameAddressApplied : confirmationAsked, told, { applicationId: told.id, callId });
  }
}
