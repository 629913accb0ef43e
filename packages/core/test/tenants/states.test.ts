import { beforeEach, describe, expect, test } from "vitest";
import type { TenantCtx } from "../../src/kernel/index.ts";
import {
  askToCloseTenant, closeTenant, openTenantBySlug, reopenTenant, signUpTenant, suspendTenant, TenantModel,
} from "../../src/tenants/index.ts";
import { aTenant } from "../../src/tenants/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aCtx, aSignUp, as, eventTypes, stored } from "./context.ts";

withDatabase();

let ctx: TenantCtx;
let slug: string;
beforeEach(async () => {
  ctx = await aTenant(aCtx());
  slug = ctx.tenant.slug;
});
const reason = "sopimus päättyi";

describe("the operator", () => {
  test("pauses an organisation and lets it go on; doing it twice changes nothing", async () => {
    await suspendTenant(ctx, { slug, reason });
    await suspendTenant(ctx, { slug, reason });
    expect(await openTenantBySlug(slug)).toMatchObject({ state: "suspended" });
    expect(await stored(ctx)).toMatchObject({ revision: 2, stateReason: reason, stateSince: ctx.ports.clock.now() });
    await reopenTenant(ctx, { slug, reason });
    expect(await openTenantBySlug(slug)).toMatchObject({ state: "active" });
    expect(await eventTypes(ctx)).toEqual(["tenants.state-changed", "tenants.state-changed"]);
  });

  test("closes only what is closing; then nothing opens it, and its business ID is free", async () => {
    await expect(closeTenant(ctx, { slug, reason }))
      .rejects.toMatchObject({ code: "CONFLICT", key: "tenants:failure.noSuchMove" });
    await askToCloseTenant(as(ctx), { revision: 1, slug, reason });
    await closeTenant(ctx, { slug, reason });
    expect(await openTenantBySlug(slug)).toBeUndefined();
    await expect(reopenTenant(ctx, { slug, reason })).rejects.toMatchObject({ code: "CONFLICT" });
    const { businessId } = await stored(ctx);
    expect(await signUpTenant(ctx, aSignUp({ businessId }))).toMatchObject({ state: "waiting" });
  });

  test("is told of an address that nobody has", async () => {
    await expect(suspendTenant(ctx, { slug: "ei-ketaan", reason })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("cannot pause a draft into use", async () => {
    const draft = await signUpTenant(ctx, aSignUp());
    await expect(reopenTenant(ctx, { slug: draft.slug, reason })).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("asking to be closed", () => {
  test("is for administrators, who type their own address", async () => {
    await expect(askToCloseTenant(as(ctx, ["coordinator"]), { revision: 1, slug, reason }))
      .rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(askToCloseTenant(as(ctx), { revision: 1, slug: "toinen", reason })).rejects.toMatchObject({
      code: "INVALID", fields: [{ path: "slug", key: "tenants:field.slugToClose", values: { slug } }],
    });
    expect(await askToCloseTenant(as(ctx), { revision: 1, slug, reason })).toMatchObject({ state: "closing" });
    expect(await askToCloseTenant(as(ctx), { revision: 1, slug, reason })).toMatchObject({ revision: 2 });
  });

  test("by two at the same moment happens once", async () => {
    const ask = () => askToCloseTenant(as(ctx), { revision: 1, slug, reason });
    await Promise.all([ask(), ask()]);
    expect(await eventTypes(ctx)).toEqual(["tenants.state-changed"]);
  });

  test("from settings that somebody has changed since is a conflict", async () => {
    await ctx.db.of(TenantModel).update(await stored(ctx), { set: { listed: false } });
    await expect(askToCloseTenant(as(ctx), { revision: 1, slug, reason })).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
