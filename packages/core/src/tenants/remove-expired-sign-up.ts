import { defineHandler } from "../kernel/index.ts";
import { signUpExpired } from "./events.ts";
import { SignUpModel, TenantModel } from "./model.ts";

/** Forgets a sign-up that nobody confirmed, with the name and the address in it; the address of its pages is free again. */
export const removeExpiredSignUp = defineHandler({
  name: "tenants.remove-expired-sign-up",
  on: [signUpExpired],
  kind: "database",
  async handle(ctx, _event, { tx }) {
    const [tenant] = await tx.of(TenantModel).find({ id: ctx.tenant.id, state: "draft" });
    if (!tenant) return;
    await tx.of(TenantModel).remove(tenant);
    await tx.of(SignUpModel).removeWhere({ id: tenant.id });
  },
});
