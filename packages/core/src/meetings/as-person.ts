import { inTenant, type TenantCtx } from "../kernel/index.ts";

/**
 * The tenant as a person sees it who has not signed in just now, for what is sent to them: mail and calendars. Only their
 * own places count; a role in the tenant opens nothing without a session and its second factor.
 */
export function asPerson(ctx: TenantCtx, personId: string): TenantCtx {
  const viewer = { personId, accountId: "", sessionId: "", roles: [], secondFactor: false };
  return { ...inTenant(ctx, ctx.tenant, viewer), plugins: ctx.plugins };
}
