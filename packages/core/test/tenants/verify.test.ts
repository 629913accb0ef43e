import { describe, expect, test } from "vitest";
import {
  confirmTenant, listPublicTenants, openSignUp, openTenantBySlug, publicTenant, reopenTenant, signUpTenant, suspendTenant,
  TenantModel, unverifiedTenants, verifyTenant,
} from "../../src/tenants/index.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aCtx, aSignUp, deliver, eventTypes, mailedToken } from "./context.ts";

withDatabase();

/** Signs an organisation up and opens the link of its mail. */
async function confirmed(ctx: ReturnType<typeof aCtx>, input = aSignUp()) {
  await signUpTenant(ctx, input);
  await deliver(ctx);
  const opened = await openSignUp(ctx, { token: mailedToken(ctx.ports) });
  return { opened, ...(await opened.transaction((tx) => confirmTenant(opened, tx))) };
}

describe("an organisation that has signed up", () => {
  test("is not listed, whatever its mail was answered with, until the operator vouches for it", async () => {
    const ctx = aCtx();
    const { opened } = await confirmed(ctx);
    const { slug } = opened.tenant;
    const listed = async () => (await listPublicTenants({ size: 100 })).items.map((one) => one.slug);
    expect(await listed()).not.toContain(slug);
    expect(await publicTenant(opened)).toMatchObject({ state: "active", verified: false });
    expect(await openTenantBySlug(slug)).toMatchObject({ slug });
    expect((await unverifiedTenants()).map((one) => one.slug)).toContain(slug);
    await verifyTenant(ctx, { slug });
    await verifyTenant(ctx, { slug });
    expect(await listed()).toContain(slug);
    expect(await publicTenant(opened)).toMatchObject({ verified: true });
    expect((await eventTypes(opened)).filter((type) => type === "tenants.tenant-verified")).toHaveLength(1);
    await expect(verifyTenant(ctx, { slug: "no-such-place" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("with a business ID that somebody has begun with says whom to tell; the operator frees it for its owner", async () => {
    const ctx = aCtx();
    const { opened } = await confirmed(ctx);
    const { businessId, slug } = await opened.db.of(TenantModel).get(opened.tenant.id);
    await expect(signUpTenant(ctx, aSignUp({ businessId }))).rejects.toMatchObject({
      code: "DUPLICATE", key: "tenants:failure.alreadyBegun", values: { address: `https://raati.example/fi/${slug}` },
    });
    await suspendTenant(ctx, { slug, reason: "Not the county." });
    const owner = await confirmed(ctx, aSignUp({ businessId }));
    await verifyTenant(ctx, { slug: owner.opened.tenant.slug });
    await reopenTenant(ctx, { slug, reason: "It was another county." });
    await expect(verifyTenant(ctx, { slug })).rejects.toMatchObject({
      code: "DUPLICATE", key: "tenants:failure.alreadyHere",
    });
  });
});
