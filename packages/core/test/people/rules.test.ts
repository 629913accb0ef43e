import { LOCALES, mergeResources, missingKeys, createTranslator } from "@raati/i18n";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { abilitiesOf, holds, STAFF_ROLES, toFilter, type StaffRole, type Viewer } from "../../src/kernel/index.ts";
import { locales, nextAddress, peoplePolicy, placeOf, type Person } from "../../src/people/index.ts";
import { hiddenEmail } from "../../src/people/letters/hidden-email.ts";
import { emailAddress } from "../../src/kernel/schema.ts";
import { searchedKeys, searchKeys } from "../../src/people/search-keys.ts";
import { newRecoveryCodes, recoveryHash } from "../../src/people/second-factors/recovery-codes.ts";
import { failureReason } from "../../src/people/invitations/failure-reason.ts";

describe("an e-mail address", () => {
  test.each([
    [" Elsa.Bjorkhagen@Kustens.Example ", "elsa.bjorkhagen@kustens.example"], ["a+b@x.fi", "a+b@x.fi"],
    ["info@kärsämäki.fi", "info@xn--krsmki-buacb.fi"],
  ])("%j is stored as %j", (typed, stored) => expect(emailAddress.parse(typed)).toBe(stored));

  // U+212A is the Kelvin sign, which some systems take for a "k": whoever owns one mailbox must not be taken for another's
  // owner.
  test.each([
    "", "elsa", "elsa@", "@x.fi", "elsa@x", "el sa@x.fi", "elsa@x.fi\nBcc: y@z.fi", "mi\u212Ae@x.fi", "ïnfo@x.fi",
    `${"a".repeat(250)}@x.fi`, "a@b@c.fi",
  ])("%j is refused", (typed) => expect(emailAddress.safeParse(typed).success).toBe(false));

  test("is the same after being read again, and never holds more than plain signs", () => {
    fc.assert(fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: "binary" })), (text) => {
      const parsed = emailAddress.safeParse(text);
      if (!parsed.success) return;
      expect(emailAddress.parse(parsed.data)).toBe(parsed.data);
      expect(parsed.data).toMatch(/^[\x21-\x7E]+$/);
      expect(parsed.data).toBe(parsed.data.toLowerCase());
    }));
  });

  test("is shown so that its owner knows it and nobody can use it", () => {
    expect(["elsa@x.fi", "ab@x.fi", "a@x.fi"].map(hiddenEmail)).toEqual(["el…@x.fi", "a…@x.fi", "…@x.fi"]);
  });
});

test("whatever `next` says, a reader stays on this site and in this tenant", () => {
  const parts = fc.constantFrom(
    "/", "//", "\\", "fi", "sv", "kuntala", "..", ".", "%2e", "%2F", "?", "#", "@", ":",
    "evil.example", "https:", "javascript:", "\t", "\n", "x",
  );
  fc.assert(fc.property(fc.oneof(fc.array(parts, { maxLength: 12 }).map((all) => all.join("")), fc.webUrl(), fc.string({
    unit: "binary",
  })), (next) => {
    const place = nextAddress("kuntala", next);
    if (place === undefined) return;
    const { origin, pathname } = new URL(place, "https://raati.example");
    expect(origin).toBe("https://raati.example");
    expect(pathname).toMatch(/^\/(fi|sv|en|selko)\/kuntala(\/|$)/);
    expect(nextAddress("kuntala", place)).toBe(place);
  }), { numRuns: 2000 });
});

test("a name is found by the beginning of each of its parts, and by nothing that is not one", () => {
  const word = fc.string({ unit: fc.constantFrom(...Array.from("abcdefåäöéïßłœ")), minLength: 1, maxLength: 20 });
  fc.assert(fc.property(fc.array(word, {
    minLength: 1, maxLength: 4,
  }), fc.nat(), fc.nat(), word, (words, which, length, other) => {
    const keys = new Set(searchKeys(words.join(" ")));
    const part = words[which % words.length]!;
    const beginning = part.slice(0, 1 + (length % part.length));
    expect(searchedKeys(beginning).every((key) => keys.has(key))).toBe(true);
    const plain = (text: string) => searchedKeys(text)[0]!;
    const found = searchedKeys(other).every((key) => keys.has(key));
    expect(found).toBe(words.some((one) => plain(one).startsWith(plain(other))));
  }));
});

describe("who may do what", () => {
  const roles = fc.subarray([...STAFF_ROLES]);
  const someone = (id: string, has: StaffRole[]): Person => ({
    id, personId: id, revision: 1, name: "x", language: "fi", roles: has, searchKeys: [],
  });
  const viewerOf = (id: string, has: StaffRole[]): Viewer => ({
    personId: id, accountId: "a", sessionId: "s", roles: has, secondFactor: true,
  });

  test("nobody gives or takes roles, access, the second factor or the whole person from themselves", () => {
    fc.assert(fc.property(roles, (has) => {
      const can = abilitiesOf(peoplePolicy, viewerOf("me", has), someone("me", has));
      expect(can).toMatchObject({ see: true, changeRoles: false, endAccess: false, resetFactor: false, erase: false });
    }));
  });

  test("members may do nothing with others, and only administrators what would open the account of staff", () => {
    fc.assert(fc.property(roles, roles, (mine, theirs) => {
      const can = abilitiesOf(peoplePolicy, viewerOf("me", mine), someone("other", theirs));
      const [isAdmin, isCoordinator, toMember] = [mine.includes("admin"), mine.includes("coordinator"), theirs.length === 0];
      expect(mine.length > 0 || Object.values(can).every((may) => !may)).toBe(true);
      expect([can.changeRoles, can.resetFactor]).toEqual([isAdmin, isAdmin]);
      const mayChange = isAdmin || (isCoordinator && toMember);
      expect([can.change, can.endAccess, can.readNeeds]).toEqual([mayChange, mayChange, isAdmin || isCoordinator]);
    }));
  });

  test("the filter of the list and the test of one person agree", () => {
    fc.assert(fc.property(roles, (mine) => {
      const seesAll = holds(peoplePolicy.see(viewerOf("me", mine)), someone("other", []));
      const filter = JSON.stringify(toFilter(peoplePolicy.see(viewerOf("me", mine))));
      expect(filter.includes("{}")).toBe(seesAll);
    }));
  });
});

test("recovery codes are ten different ones without signs that look alike, and only their hashes are kept", async () => {
  const { codes, recovery } = await newRecoveryCodes();
  expect(codes).toHaveLength(10);
  for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-Z2-9]{5}-[A-HJKMNP-Z2-9]{5}$/);
  expect(await recoveryHash(codes[0]!.replace("-", ""), recovery.salt)).toBe(recovery.hashes[0]);
  expect(new Set(recovery.hashes).size).toBe(10);
});

test("why a mail failed is said in words of ours", () => {
  expect([{ retry: "never" }, { retry: "again" }, new Error("x")].map(failureReason)).toEqual([
    "people:delivery.refused", "people:delivery.unreachable", "people:delivery.unreachable",
  ]);
});

describe("texts", () => {
  const resources = mergeResources({ people: locales });

  test("are there in every language", () => expect(missingKeys(resources)).toEqual([]));

  test("stand behind every key that this slice names", async () => {
    const { readdirSync, readFileSync } = await import("node:fs");
    const folder = new URL("../../src/people/", import.meta.url);
    const files = readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith(".ts"));
    const keys = files.flatMap((
      name,
    ) => [...readFileSync(new URL(name, folder), "utf8").matchAll(/"(people:[\w.]+)"/g)].map(([, key]) => key!));
    const missing: string[] = [];
    const { t } = createTranslator("fi", resources, {}, ({ key, what }) => what === "text" && missing.push(key));
    for (const key of keys) t(key, {});
    for (const state of ["accepted", "declined", "cancelled", "expired"]) t(`people:failure.invitation.${state}`);
    expect(keys.length).toBeGreaterThan(30);
    expect(missing).toEqual([]);
  });

  test("lead to pages whose addresses begin with the language and the tenant", () => {
    expect(LOCALES.map((locale) => placeOf("signInLink", { locale, slug: "kuntala", token: "a_b" }))).toEqual(
      ["fi", "sv", "en", "selko"].map((segment) => `/${segment}/kuntala/sign-in/link?token=a_b`));
  });
});
