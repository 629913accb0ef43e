import { platformDb } from "@raati/db/platform";
import type { Locale } from "@raati/i18n";
import { fail, inTenant, type Ctx, type TenantCtx, type Tx } from "../kernel/index.ts";
import { refuseBusinessIdInUse } from "./business-id-in-use.ts";
import { hashOfToken } from "./confirmation-links.ts";
import { signUpExpired, tenantConfirmed } from "./events.ts";
import { SignUpModel, TenantModel } from "./model.ts";
import { openTenantById, openTenantOf, type TenantWithoutPlugins } from "./open-tenant.ts";

/** Who is to become the first administrator of a new tenant. */
export interface PendingAdministrator {
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

export interface ConfirmedTenant {
  readonly tenant: TenantWithoutPlugins;
  /** Undefined when the link was opened before: the person is there already. */
  readonly administrator: PendingAdministrator | undefined;
}

/**
 * Opens the tenant whose confirmation link this is, as the system itself.
 *
 * @throws Failure NOT_FOUND for a link that is unknown, and with a sentence of its own for one that is older than a week
 */
export async function openSignUp(ctx: Ctx, { token }: { token: string }): Promise<TenantCtx> {
  const hash = hashOfToken(token);
  const signUp = await platformDb("find the sign-up of a confirmation link").of(SignUpModel).findOne({ "links.hash": hash });
  const tenant = signUp && (await openTenantById(signUp.id));
  const link = signUp?.links.find((one) => one.hash === hash);
  if (!signUp || !tenant || !link) fail("NOT_FOUND", "tenants:failure.linkUnknown");
  if (!signUp.confirmedAt && link.expiresAt <= ctx.ports.clock.now()) fail("NOT_FOUND", "tenants:failure.linkExpired");
  return inTenant(ctx, { ...tenant, plugins: [] });
}

/**
 * Brings the tenant to life and hands over its first administrator. It works inside the transaction of its caller,
 * who makes the person in the same one: so there is never a tenant in use without an administrator, nor the other way
 * round. The name and the address are then kept nowhere else. A second click finds the tenant confirmed and no
 * administrator to make.
 *
 * @param ctx what `openSignUp` answered
 * @throws Failure DUPLICATE when another sign-up with the same business ID was quicker
 */
export async function confirmTenant(ctx: TenantCtx, tx: Tx): Promise<ConfirmedTenant> {
  const signUp = await tx.of(SignUpModel).get(ctx.tenant.id);
  const draft = await tx.of(TenantModel).get(ctx.tenant.id);
  const { administratorName: name, email, locale } = signUp;
  if (signUp.confirmedAt || name === undefined || email === undefined) {
    return { tenant: openTenantOf(draft), administrator: undefined };
  }
  if (draft.state !== "draft") fail("NOT_FOUND", "tenants:failure.linkUnknown");
  const now = ctx.ports.clock.now();
  const set = { state: "active", stateSince: now, registeredBusinessId: draft.businessId } as const;
  const tenant = await tx.of(TenantModel).update(draft, { set }).catch(async (error: unknown) => {
    // The unique index knows who was quicker.
    await refuseBusinessIdInUse(ctx, draft.businessId, draft.id);
    throw error;
  });
  await tx.of(SignUpModel).update(signUp, { set: { confirmedAt: now }, unset: ["administratorName", "email"] });
  await tx.unschedule(signUpExpired, tenant);
  await tx.emit(tenantConfirmed, tenant, {});
  return { tenant: openTenantOf(tenant), administrator: { name, email, locale } };
}
