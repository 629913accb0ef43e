import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { insidePanel, publicPanel, recordNameConsent, setPublication, shownName } from "../../src/panels/index.ts";
import { aMembership, aPanel, aTerm } from "../../src/panels/factory.ts";
import { aPerson } from "../../src/people/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTestTenant, openFor } from "./context.ts";

withDatabase();

const guardian = { below: 18, sees: [] };
const consent = { publicNames: "consent" as const, namesInside: "names" as const, quickExit: false, keepsDrafts: true };

async function aGuardedPanel({ privacy = { ...consent, guardian } }: { privacy?: object } = {}) {
  const tenant = aTestTenant();
  const panel = await aPanel(tenant.system, { privacy: { ...consent, ...privacy } });
  const term = await aTerm(tenant.system, panel);
  const add = async (name: string, birthYear: number | undefined) => {
    const person = await aPerson(tenant.system, { name, ...(birthYear && { birthYear }) });
    const membership = await aMembership(tenant.system, term, { personId: person.id });
    const me = await openFor(await tenant.as([], person), panel);
    await setPublication(me, { membership: membership.id, publication: { name: true } });
    return membership.id;
  };
  const agree = async (membership: string, consents: boolean) => recordNameConsent(
    await openFor(await tenant.as(["coordinator"]), panel),
    { membership, guardianName: "Maija Kuusiluoto", consents, way: "paper" },
  );
  const shown = async () => (await publicPanel(await openFor(tenant.system, panel))).members.shown.map((
    { shownAs }
  ) => shownAs);
  return { ...tenant, panel, term, add, agree, shown };
}

describe("names of young members", () => {
  test("a member's own word does not publish a name where a guardian has to agree; the guardian's consent does", async () => {
    const { add, agree, shown } = await aGuardedPanel();
    const young = await add("Oona Tuulikorpi", 2012);
    await add("Veikko Harjunsilta", 1970);
    expect(await shown()).toEqual(["Veikko Harjunsilta"]);
    await agree(young, true);
    expect(await shown()).toEqual(["Oona Tuulikorpi", "Veikko Harjunsilta"]);
    await agree(young, false);
    expect(await shown()).toEqual(["Veikko Harjunsilta"]);
  });

  test("whose year of birth nobody knows, and who turns 18 this year, is not of age yet", async () => {
    const { add, shown } = await aGuardedPanel();
    await add("Oona Tuulikorpi", undefined);
    await add("Sisu Rantalaakso", 2008);
    await add("Lumi Aaltoranta", 2007);
    expect(await shown()).toEqual(["Lumi Aaltoranta"]);
  });

  test("a panel without guardians goes by the member's word", async () => {
    const free = await aGuardedPanel({ privacy: { guardian: undefined } });
    await free.add("Oona Tuulikorpi", undefined);
    expect(await free.shown()).toEqual(["Oona Tuulikorpi"]);
  });
});

describe("names in public", () => {
  test("a name is shown only where the rule asks for consent and the member has given it", () => {
    const names = new Map([["p", "Oikea Nimi"]]);
    fc.assert(fc.property(fc.constantFrom("consent", "alias", "never"), fc.boolean(), fc.option(
      fc.constant("Peitenimi"), { nil: undefined },
    ), (publicNames, name, alias) => {
      const shown = shownName(
        { privacy: { publicNames, namesInside: "names", quickExit: false, keepsDrafts: true } },
        { personId: "p", publication: { name, alias } }, names,
      );
      expect(shown?.shownAs === "Oikea Nimi").toBe(publicNames === "consent" && name);
      const expected = publicNames === "never" || (publicNames === "consent" && name) ? undefined : alias;
      expect(shown?.alias ? shown.shownAs : undefined).toBe(expected);
    }));
  });
});

describe("names among members", () => {
  const careful = { publicNames: "alias" as const, namesInside: "aliases" as const };

  async function sit(privacy: object) {
    const place = await aGuardedPanel({ privacy: { guardian: undefined, ...privacy } });
    const { system, term, panel } = place;
    const of = (name: string, alias?: string) => aPerson(system, { name, ...(alias && { alias }) });
    const people = [
      await of("Meri Korpisuo", "Metsän tyttö"), await of("Aatos Lumijoki"), await of("Kaarlo Vesirantala", "Kalle")
    ];
    await aMembership(system, term, { personId: people[0]!.id, publication: { name: false } });
    await aMembership(system, term, { personId: people[1]!.id, publication: { name: true } });
    await aMembership(system, term, { personId: people[2]!.id, publication: { name: false, alias: "Majakka" } });
    const read = async (
      who: Parameters<typeof openFor>[0]
    ) => (await insidePanel(await openFor(who, panel))).members?.map(({ name }) => name);
    return { ...place, people, read };
  }

  test("in a panel of aliases members read each other's alias and their own name; its staff read the names", async () => {
    const { as, people, read } = await sit(careful);
    expect(await read(await as([], people[1]))).toEqual(["Metsän tyttö", "Aatos Lumijoki", "Majakka"]);
    expect(await read(await as([], people[0]))).toEqual(["Meri Korpisuo", "", "Majakka"]);
    const names = ["Meri Korpisuo", "Aatos Lumijoki", "Kaarlo Vesirantala"];
    expect(await read(await as(["coordinator"]))).toEqual(names);
    expect(await read(await as(["privacy"]))).toEqual(names);
  });

  test("in other panels members know each other by name", async () => {
    const { as, people, read } = await sit({ publicNames: "alias" });
    expect(await read(await as([], people[0]))).toEqual(["Meri Korpisuo", "Aatos Lumijoki", "Kaarlo Vesirantala"]);
  });
});
