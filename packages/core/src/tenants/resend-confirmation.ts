import { DAY_MS, MINUTE_MS } from "@raati/i18n";
import { inTenant, type Ctx } from "../kernel/index.ts";
import { LINK_LIFE_MS } from "./confirmation-links.ts";
import { confirmationAskedAgain, signUpExpired } from "./events.ts";
import { SignUpModel, TenantModel } from "./model.ts";
import { openTenantById } from "./open-tenant.ts";

/** So many links at most: the first one and two more. */
const MOST_LINKS = 3;

/**
 * Sends the confirmation mail again, to the address that was given. Nothing tells whether there is such a sign-up: an
 * id that is unknown, confirmed, or has been sent enough mail, or was sent one within the minute, is answered in the
 * same way and gets none.
 */
export async function resendConfirmation(ctx: Ctx, { id }: { id: string }): Promise<void> {
  const tenant = await openTenantById(id);
  if (!tenant) return;
  await inTenant(ctx, { ...tenant, plugins: [] }).transaction(async (tx) => {
    const [draft, signUp] = [await tx.of(TenantModel).get(id), await tx.of(SignUpModel).get(id)];
    const now = ctx.ports.clock.now();
    const isTooSoon = now.getTime() - signUp.askedAt.getTime() < MINUTE_MS;
    if (draft.state !== "draft" || draft.revision >= MOST_LINKS || signUp.confirmedAt || isTooSoon) return;
    await tx.of(SignUpModel).update(signUp, { set: { askedAt: now } });
    const asked = await tx.of(TenantModel).update(draft, {});
    await tx.emit(confirmationAskedAgain, asked, {});
    await tx.schedule(signUpExpired, asked, { dueAt: new Date(now.getTime() + LINK_LIFE_MS + DAY_MS), data: {} });
  });
}
