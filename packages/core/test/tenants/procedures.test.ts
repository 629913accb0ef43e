import { newId } from "@raati/db";
import { beforeEach, describe, expect, test } from "vitest";
import type { StaffRole, TenantCtx, Viewer } from "../../src/kernel/index.ts";
import { suspendTenant, TenantModel } from "../../src/tenants/index.ts";
import { aTenant } from "../../src/tenants/factory.ts";
import { DEFAULT_RETENTION_PLAN, DEFAULT_TIME_LIMITS } from "../../src/tenants/schema.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aCtx, aSignUp, aViewer, caller, stored } from "./context.ts";

withDatabase();

let ctx: TenantCtx;
let other: TenantCtx;
beforeEach(async () => {
  ctx = await aTenant(aCtx());
  other = await aTenant(ctx);
});

type Call = (procedures: ReturnType<typeof caller>, tenant: string) => Promise<unknown>;
/** Every procedure about one tenant's settings, with input that an administrator may send. */
const forAdmins: Record<string, Call> = {
  changeNames: (p, tenant) => p.changeNames({ tenant, revision: 1, name: { fi: "Nimi" }, kind: "county", listed: true }),
  changeLanguages: (p, tenant) => p.changeLanguages({ tenant, revision: 1, languages: ["fi"] }),
  changeTerms: (p, tenant) =>
    p.changeTerms({ tenant, revision: 1, terms: { sv: { panel: { one: "kundråd", other: "kundråd" } } } }),
  changeTheme: (p, tenant) =>
    p.changeTheme({ tenant, revision: 1, theme: { accentLight: "#14566a", accentDark: "#8fcadb" }, logo: null }),
  changeTimeLimits: (p, tenant) =>
    p.changeTimeLimits({ tenant, revision: 1, timeLimits: { ...DEFAULT_TIME_LIMITS, answerDays: 30 } }),
  changeContact: (p, tenant) => p.changeContact({
    tenant, revision: 1, contact: { unit: { fi: "Yksikkö" }, email: "a@b.example" },
    dataProtectionOfficer: { email: "d@b.example" }, accessibility: null,
  }),
  changeSignIn: (p, tenant) =>
    p.changeSignIn({ tenant, revision: 1, demandsSecondFactor: true, magicLink: true, oidc: null }),
  askToClose: (p, tenant) => p.askToClose({ tenant, revision: 1, slug: tenant, reason: "yhdistyminen" }),
};
const forPrivacy: Record<string, Call> = {
  settings: (p, tenant) => p.settings({ tenant }),
  changeRetention: (p, tenant) => p.changeRetention({
    tenant, revision: 1, retention: { ...DEFAULT_RETENTION_PLAN, logs: { months: 12, action: "delete" } },
  }),
};
const others: StaffRole[] = ["coordinator", "owner", "secretary", "payroll", "analyst"];

/** How a call ends: "ok", or the code of its failure. */
async function outcome(call: Call, viewers: Record<string, Viewer>, tenant: TenantCtx = ctx): Promise<string> {
  const procedures = caller(tenant, viewers);
  return call(procedures, tenant.tenant.slug).then(() => "ok", (error: { code: string }) => error.code);
}

describe.each(Object.entries({ ...forAdmins, ...forPrivacy }))("%s", (name, call) => {
  test("is there for an administrator", async () => expect(await outcome(call, { [ctx.tenant.id]: aViewer() })).toBe("ok"));

  test("is not there for a visitor, for a member, for other staff, or for another tenant's administrator", async () => {
    expect(await outcome(call, {})).toBe("NOT_FOUND");
    expect(await outcome(call, { [ctx.tenant.id]: aViewer([]) })).toBe("NOT_FOUND");
    expect(await outcome(call, { [ctx.tenant.id]: aViewer(others) })).toBe("NOT_FOUND");
    expect(await outcome(call, { [other.tenant.id]: aViewer() })).toBe("NOT_FOUND");
    expect(await stored(ctx)).toMatchObject({ revision: 1 });
  });

  test("is there for the data protection officer only where it is about data protection", async () => {
    expect(await outcome(call, { [ctx.tenant.id]: aViewer(["privacy"]) })).toBe(name in forPrivacy ? "ok" : "NOT_FOUND");
  });

  test("waits for the second factor where the organisation demands it", async () => {
    const strict = await aTenant(ctx, { demandsSecondFactor: true });
    expect(
      await outcome(call, { [strict.tenant.id]: aViewer(["admin"], { secondFactor: false }) }, strict)
    ).toBe("FORBIDDEN");
  });
});

describe("everybody", () => {
  test("may open an organisation in use and sees nothing of its settings", async () => {
    const shown = await caller(ctx).open({ tenant: ctx.tenant.slug });
    expect(shown).toMatchObject({ slug: ctx.tenant.slug, kind: "county", state: "active", signIn: { magicLink: true } });
    const known = ["slug", "kind", "name", "languages", "state", "verified", "terms", "signIn"];
    expect(
      Object.entries(shown).filter(([, value]) => value !== undefined).map(([name]) => name).toSorted()
    ).toEqual(known.toSorted());
  });

  test("finds no organisation that is a draft, closed or unknown", async () => {
    const draft = await caller(ctx).signUp(aSignUp());
    const closed = await aTenant(ctx, { state: "closed" });
    for (const tenant of [draft.slug, closed.tenant.slug, "ei-ketaan"]) {
      await expect(caller(ctx).open({ tenant })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  test("may read a paused organisation, in which nobody changes anything", async () => {
    await suspendTenant(ctx, { slug: ctx.tenant.slug, reason: "lasku maksamatta" });
    expect(await caller(ctx).open({ tenant: ctx.tenant.slug })).toMatchObject({ state: "suspended" });
    expect(await outcome(forAdmins.changeNames!, { [ctx.tenant.id]: aViewer() })).toBe("FORBIDDEN");
    expect(await outcome(forPrivacy.settings!, { [ctx.tenant.id]: aViewer() })).toBe("ok");
  });

  test("reads the list of organisations page by page: those in use that want to be listed, each once", async () => {
    const shown = [ctx.tenant.slug, other.tenant.slug];
    for (let i = 0; i < 3; i++) shown.push((await aTenant(ctx)).tenant.slug);
    const hidden = [
      await aTenant(ctx, { listed: false }), await aTenant(ctx, { state: "suspended" }),
    ].map(({ tenant }) => tenant.slug);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await caller(ctx).list({ size: 2, after });
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ slug }) => slug));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(expect.arrayContaining(shown));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((slug) => hidden.includes(slug))).toEqual([]);
  });

  test("asks for the mail again without being told anything", async () => {
    expect(await caller(ctx).resendConfirmation({ id: newId() })).toBeUndefined();
  });
});

test("a tenant's document is found in its own tenant only", async () => {
  await expect(other.db.of(TenantModel).get(ctx.tenant.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
