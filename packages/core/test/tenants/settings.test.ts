import { beforeEach, describe, expect, test } from "vitest";
import type { SignedInCtx, TenantCtx } from "../../src/kernel/index.ts";
import {
  changeContact, changeLanguages, changeNames, changeRetention, changeSignIn, changeTerms, changeTheme,
  changeTimeLimits, limitsAndRetention, signInSettings, tenantSettings,
} from "../../src/tenants/index.ts";
import { aTenant } from "../../src/tenants/factory.ts";
import {
  changeSignInInput, changeTimeLimitsInput, DEFAULT_RETENTION_PLAN, DEFAULT_TIME_LIMITS,
} from "../../src/tenants/schema.ts";
import { openSecret, sealSecret } from "../../src/tenants/client-secret.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aCtx, as, eventTypes, stored } from "./context.ts";

withDatabase();

let ctx: TenantCtx;
let admin: SignedInCtx;
beforeEach(async () => {
  ctx = await aTenant(aCtx());
  admin = as(ctx);
});

const field = (path: string, key: string) =>
  ({ code: "INVALID", fields: [expect.objectContaining({ path, key: `tenants:${key}` })] });
const names = { kind: "county", listed: true } as const;

describe("saving settings", () => {
  test("changes one part, tells it once, and answers the settings as they are", async () => {
    const name = { fi: "Uusi nimi", sv: "Nytt namn" };
    expect(
      await changeNames(admin, { revision: 1, name, ...names })
    ).toMatchObject({ revision: 2, name, timeLimits: DEFAULT_TIME_LIMITS });
    expect(await tenantSettings(admin)).toMatchObject({
      name, abilities: { manage: true, changeRetention: true, askToClose: true },
    });
    expect(await eventTypes(ctx)).toEqual(["tenants.settings-changed"]);
  });

  test("twice with the same values, or at the same moment, is once", async () => {
    const input = { revision: 1, name: { fi: "Uusi nimi" }, ...names };
    await Promise.all([changeNames(admin, input), changeNames(admin, input)]);
    expect(await changeNames(admin, input)).toMatchObject({ revision: 2 });
    expect(await eventTypes(ctx)).toEqual(["tenants.settings-changed"]);
  });

  test("from a form that is older than what is stored is a conflict, and loses nothing", async () => {
    await changeNames(admin, { revision: 1, name: { fi: "Ensimmäinen" }, ...names });
    await expect(changeTimeLimits(admin, { revision: 1, timeLimits: { ...DEFAULT_TIME_LIMITS, answerDays: 30 } }))
      .rejects.toMatchObject({ code: "CONFLICT" });
    expect(await stored(ctx)).toMatchObject({ name: { fi: "Ensimmäinen" }, timeLimits: DEFAULT_TIME_LIMITS });
  });

  test("of two people at the same moment, one is told of the other", async () => {
    const results = await Promise.allSettled(
      ["Yksi", "Kaksi"].map((fi) => changeNames(admin, { revision: 1, name: { fi }, ...names }))
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((result) => result.status === "rejected")!.reason).toMatchObject({ code: "CONFLICT" });
  });

  test("changes no other tenant", async () => {
    const other = await aTenant(ctx);
    await changeNames(admin, { revision: 1, name: { fi: "Uusi nimi" }, ...names });
    expect(await stored(other)).toMatchObject({ revision: 1, name: { fi: "Koivurannan hyvinvointialue" } });
  });
});

describe("languages and names", () => {
  test("the main language keeps its name", async () => {
    await expect(changeNames(admin, { revision: 1, name: { sv: "Bara svenska" }, ...names }))
      .rejects.toMatchObject(field("name.fi", "field.nameInMainLanguage"));
  });

  test("the main language stays until another one has taken its place", async () => {
    await expect(changeLanguages(admin, { revision: 1, languages: ["sv"] }))
      .rejects.toMatchObject(field("languages", "field.mainLanguageLeftOut"));
    await expect(changeLanguages(admin, { revision: 1, languages: ["en", "fi"] }))
      .rejects.toMatchObject(field("languages", "field.nameBeforeMain"));
    const { revision } = await changeLanguages(admin, { revision: 1, languages: ["sv", "fi"] });
    expect(await changeLanguages(admin, { revision, languages: ["sv"] })).toMatchObject({ languages: ["sv"] });
  });

  test("which ones are equal is chosen among those that are used, and what is left out is no longer equal", async () => {
    const said = { revision: 1, languages: ["fi" as const, "sv" as const] };
    await expect(changeLanguages(admin, { ...said, equalLanguages: ["en"] }))
      .rejects.toMatchObject(field("equalLanguages", "field.equalNotUsed"));
    const { revision, equalLanguages } = await changeLanguages(admin, { ...said, equalLanguages: ["sv"] });
    expect(equalLanguages).toEqual(["fi", "sv"]);
    const fewer = await changeLanguages(admin, { revision, languages: ["fi", "en"] });
    expect(fewer.equalLanguages).toEqual(["fi"]);
  });

  test("own words are in the organisation's languages only", async () => {
    const terms = { sv: { panel: { one: "kundråd", other: "kundråd" } } };
    const { revision } = await changeTerms(admin, { revision: 1, terms });
    expect((await stored(ctx)).terms).toEqual(terms);
    const { revision: next } = await changeLanguages(admin, { revision, languages: ["fi"] });
    await expect(
      changeTerms(admin, { revision: next, terms: { ...terms, en: { panel: { one: "panel", other: "panels" } } } })
    )
      .rejects.toMatchObject(field("terms.sv", "field.termInOtherLanguage"));
  });
});

describe("theme", () => {
  const good = { accentLight: "#6a3b5f", accentDark: "#e0b6d4" };

  test("is stored when it can be read, and taken away again", async () => {
    const { revision } = await changeTheme(admin, { revision: 1, theme: good, logo: null });
    expect(await stored(ctx)).toMatchObject({ theme: good });
    const { theme, logo } = await changeTheme(admin, { revision, theme: null, logo: null });
    expect([theme, logo]).toEqual([undefined, undefined]);
    expect(await stored(ctx)).not.toHaveProperty("theme");
  });

  test("below AA is refused with each pair that fails, and nothing is stored", async () => {
    const failure = await changeTheme(
      admin, { revision: 1, theme: { ...good, accentDark: "#444444" }, logo: null }
    ).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "INVALID", key: "tenants:failure.themeTooWeak" });
    expect(failure).toMatchObject({
      fields: expect.arrayContaining([{
        path: "theme.accentDark", key: "tenants:field.weak.paper",
        values: { colour: "#444444", against: "#151a19", ratio: expect.any(Number), least: 4.5 },
      }]),
    });
    expect(await stored(ctx)).toMatchObject({ revision: 1 });
  });
});

describe("time limits and retention", () => {
  test("begin as domain.md §2 and §3 have them", async () => {
    expect(await limitsAndRetention(ctx)).toEqual({
      timeLimits: {
        invitationDays: 14, materialDays: 7, memoDraftDays: 7, acknowledgementDays: 14, answerDays: 60, followUpMonths: 6,
        publicationDays: 14,
      },
      retention: DEFAULT_RETENTION_PLAN,
    });
    expect(DEFAULT_RETENTION_PLAN).toMatchObject({
      unselectedApplications: { months: 6 }, memberships: { months: 24 }, payments: { months: 72 },
    });
    expect(DEFAULT_RETENTION_PLAN).toMatchObject({
      surveyTexts: { months: 12 }, minutes: { months: null }, logs: { months: 60 },
    });
  });

  test("a form that leaves a limit out is refused: a limit never falls back by itself", () => {
    const { answerDays: _left, ...others } = DEFAULT_TIME_LIMITS;
    expect(changeTimeLimitsInput.safeParse({ revision: 1, timeLimits: others }).success).toBe(false);
  });

  test("what is kept for ever is archived, not deleted", async () => {
    const retention = { ...DEFAULT_RETENTION_PLAN, logs: { months: null, action: "delete" as const } };
    await expect(changeRetention(admin, { revision: 1, retention }))
      .rejects.toMatchObject(field("retention.logs.action", "field.endlessAction"));
  });

  test("the data protection officer may change the plan and see the settings, and change nothing else", async () => {
    const privacy = as(ctx, ["privacy"]);
    const retention = { ...DEFAULT_RETENTION_PLAN, logs: { months: 24, action: "delete" as const } };
    const { revision, abilities } = await changeRetention(privacy, { revision: 1, retention });
    expect(abilities).toEqual({ see: true, manage: false, changeRetention: true, askToClose: false });
    await expect(changeTimeLimits(privacy, { revision, timeLimits: { ...DEFAULT_TIME_LIMITS, answerDays: 1 } }))
      .rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("contact and accessibility statement", () => {
  const contact = { unit: { fi: "Osallisuusyksikkö" }, email: "osallisuus@ranta.example", phone: undefined };

  test("are shown to everybody once they are there", async () => {
    const accessibility = { text: { fi: "Seloste", sv: "Utlåtande", en: "Statement" }, reviewedOn: "2026-05-01" };
    const { revision } = await changeContact(admin, { revision: 1, contact, dataProtectionOfficer: null, accessibility });
    expect(await stored(ctx)).toMatchObject({ contact: { email: contact.email }, accessibility });
    expect(
      await changeContact(admin, { revision, contact, dataProtectionOfficer: null, accessibility })
    ).toMatchObject({ revision });
  });

  test("a statement that lacks one of the organisation's languages is refused; easy Finnish may come later", async () => {
    const accessibility = { text: { fi: "Seloste" }, reviewedOn: "2026-05-01" };
    await expect(
      changeContact(admin, { revision: 1, contact, dataProtectionOfficer: null, accessibility })
    ).rejects.toMatchObject({
      fields: [{ path: "accessibility.text.sv" }, { path: "accessibility.text.en", key: "tenants:field.neededInLanguage" }],
    });
    expect(await stored(ctx)).not.toHaveProperty("contact");
  });
});

describe("signing in", () => {
  const service = { issuer: "https://id.ranta.example", clientId: "raati", label: "Rannan tunnus", admitsStrangers: false };
  const open = { revision: 1, demandsSecondFactor: false, magicLink: true };

  test("the secret is sealed, opens for the sign-in only, and is in no answer", async () => {
    const settings = await changeSignIn(admin, { ...open, oidc: { ...service, clientSecret: "hyvin salainen" } });
    expect(settings.signIn).toEqual({ magicLink: true, oidc: service });
    expect(JSON.stringify(await stored(ctx))).not.toContain("salainen");
    expect(await signInSettings(ctx)).toEqual({ magicLink: true, oidc: { ...service, clientSecret: "hyvin salainen" } });
  });

  test("a form without the secret keeps it; a service at another address wants its own", async () => {
    const { revision } = await changeSignIn(admin, { ...open, oidc: { ...service, clientSecret: "hyvin salainen" } });
    await changeSignIn(admin, { ...open, revision, magicLink: false, oidc: service });
    expect(await signInSettings(ctx)).toMatchObject({ magicLink: false, oidc: { clientSecret: "hyvin salainen" } });
    await expect(
      changeSignIn(admin, { ...open, revision: revision + 1, oidc: { ...service, issuer: "https://toinen.example" } })
    )
      .rejects.toMatchObject(field("oidc.clientSecret", "field.secretNeeded"));
  });

  test("the same secret again changes nothing", async () => {
    const input = { ...open, oidc: { ...service, clientSecret: "hyvin salainen" } };
    await changeSignIn(admin, input);
    expect(await changeSignIn(admin, input)).toMatchObject({ revision: 2 });
  });

  test("a sealed secret opens neither in another tenant nor changed, nor with another installation's secret", () => {
    const { settings } = ctx.ports;
    const sealed = sealSecret(settings, "a", "hyvin salainen");
    expect(openSecret(settings, "a", sealed)).toBe("hyvin salainen");
    expect(sealSecret(settings, "a", "hyvin salainen")).not.toBe(sealed);
    const changed = (sealed.startsWith("A") ? "B" : "A") + sealed.slice(1);
    expect([
      openSecret(settings, "b", sealed), openSecret(settings, "a", changed), openSecret(settings, "a", ""),
      openSecret(settings, "a", sealed.slice(0, 20)),
      openSecret({ ...settings, secret: "another secret, which is as long as the first one" }, "a", sealed),
    ]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  test("when the secret no longer opens, links are on again and the log tells", async () => {
    await changeSignIn(admin, { ...open, magicLink: false, oidc: { ...service, clientSecret: "hyvin salainen" } });
    const logged: string[] = [];
    const log = { ...ctx.ports.log, error: (event: string) => void logged.push(event) };
    const moved = {
      ...ctx,
      ports: {
        ...ctx.ports, log, settings: { ...ctx.ports.settings, secret: "another secret, as long as the first one was" },
      },
    };
    expect(await signInSettings(moved)).toEqual({ magicLink: true, oidc: undefined });
    expect(logged).toEqual(["tenants.secret-does-not-open"]);
  });

  test("some way in stays", async () => {
    await expect(changeSignIn(admin, { ...open, magicLink: false, oidc: null }))
      .rejects.toMatchObject(field("magicLink", "field.noWayIn"));
  });

  test("only who has given a second factor demands it of others", async () => {
    const input = { ...open, demandsSecondFactor: true, oidc: null };
    await expect(changeSignIn(as(ctx, ["admin"], { secondFactor: false }), input))
      .rejects.toMatchObject(field("demandsSecondFactor", "field.ownFactorFirst"));
    expect(await changeSignIn(admin, input)).toMatchObject({ demandsSecondFactor: true });
  });

  test.each([
    "http://id.ranta.example", "https://localhost", "https://127.0.0.1:8080", "https://[::1]", "https://10.0.0.5",
    "https://mongo.internal",
    "https://mongo.internal.", "https://intranet", "https://user:pass@id.ranta.example", "https://id.ranta.example/?x=1",
  ])("a service at %s is not called", async (issuer) => {
    await expect(changeSignIn(admin, { ...open, oidc: { ...service, issuer, clientSecret: "s" } }))
      .rejects.toMatchObject(field("oidc.issuer", "field.issuer"));
  });

  test("a trial on one machine may have its service there", async () => {
    const settings = { ...ctx.ports.settings, baseUrl: "http://localhost:3000" };
    const trial = { ...admin, ports: { ...admin.ports, settings } };
    const issuer = "http://localhost:9000";
    expect(
      await changeSignIn(trial, { ...open, oidc: { ...service, issuer, clientSecret: "s" } })
    ).toMatchObject({ signIn: { oidc: { issuer } } });
  });

  test.each(["javascript:alert(1)", "file:///etc/passwd", "ranta"])("%s is no address of a service", (issuer) => {
    expect(changeSignInInput.safeParse({ ...open, oidc: { ...service, issuer } }).success).toBe(false);
  });
});

