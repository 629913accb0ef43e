import { inTenant, type TenantCtx } from "../../kernel/index.ts";
import type { Person } from "../../people/index.ts";

/**
 * The tenant as a person would see it who has not signed in just now: what is sent to them asks the same rules as their
 * pages, with the roles that the person has by then.
 */
export function asPerson(ctx: TenantCtx, { id: personId, roles, accessEndedAt }: Person): TenantCtx {
  // Who may not sign in any more sees what every visitor sees.
  if (accessEndedAt) return { ...inTenant(ctx, ctx.tenant), plugins: ctx.plugins };
  const viewer = { personId, accountId: "", sessionId: "", roles, secondFactor: true };
  return { ...inTenant(ctx, ctx.tenant, viewer), db: ctx.db, plugins: ctx.plugins };
}
