import { describe, expect, test } from "vitest";
import { contribute, Events, type InstalledPlugin } from "../../src/kernel/index.ts";
import {
  answerNameConsent, askGuardian, coordinatorHome, guardianAgeOf, guardianAges, insidePanel, NameConsentModel, namePage,
  publicPanel, setPublication, staffPanel,
} from "../../src/panels/index.ts";
import { aMembership, aPanel, aTerm } from "../../src/panels/factory.ts";
import { aPerson } from "../../src/people/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTestTenant, openFor, refusal } from "./context.ts";

withDatabase();

const privacy = {
  publicNames: "consent" as const, namesInside: "names" as const, quickExit: false, keepsDrafts: true,
  guardian: { below: 18, sees: [] },
};
const maija = { guardianName: "Maija Kuusiluoto", guardianEmail: "maija@people.example", language: "sv" as const };

/** A panel with one young member who wants the name to be published. */
async function aPanelOfYoung(birthYear = 2012) {
  const tenant = aTestTenant();
  const coordinator = await tenant.as(["coordinator"]);
  const panel = await aPanel(tenant.system, { privacy, coordinatorId: coordinator.viewer.personId });
  const term = await aTerm(tenant.system, panel);
  const oona = await aPerson(tenant.system, { name: "Oona Tuulikorpi", birthYear, email: "oona@people.example" });
  const { id: membership } = await aMembership(tenant.system, term, { personId: oona.id, publication: { name: false } });
  const young = await openFor(await tenant.as([], oona), panel);
  const wish = (name: boolean) => setPublication(young, { membership, publication: { name } });
  await wish(true);
  const staff = await openFor(coordinator, panel);
  const ask = (more: object = {}) => askGuardian(staff, { membership, ...maija, ...more });
  /** The key in the newest mail, once the worker has sent it. */
  const mailed = async () => {
    await tenant.wakeOn("2026-05-16");
    const mail = tenant.ports.mails.at(-1);
    return { mail, token: mail?.text.match(/token=([\w-]+)/)?.[1] ?? "" };
  };
  const shown = async () => (await publicPanel(await openFor(tenant.system, panel))).members.shown.map((
    { shownAs }
  ) => shownAs);
  const seen = async () => (await staffPanel(staff)).members[0]!.nameConsent;
  const waiting = async () => (await coordinatorHome(coordinator)).items.find(({ kind }) => kind === "name-waits")?.count;
  return { ...tenant, coordinator, staff, panel, oona, young, membership, wish, ask, mailed, shown, seen, waiting };
}

describe("a guardian's consent to the name", () => {
  test("is asked for by mail, given through its link, seen by all who need to know, and taken back the same way", async () => {
    const place = await aPanelOfYoung();
    const { system, ask, mailed, shown, seen, waiting, young } = place;
    expect([await shown(), await seen(), await waiting()]).toMatchObject([[], {
      state: "not-asked", waits: true, below: 18
    }, 1]);
    await ask();
    const { mail, token } = await mailed();
    expect([mail!.to, mail!.lang, mail!.subject]).toEqual([
      "maija@people.example", "sv", "Får namnet publiceras: Oona Tuulikorpi"
    ]);
    expect(await namePage(system, { token })).toMatchObject({ memberName: "Oona Tuulikorpi", state: "asked", wanted: true });
    expect([await shown(), await seen(), await waiting()]).toMatchObject([[], { state: "asked", waits: true }, 1]);
    expect((await insidePanel(young)).guardian).toBe("asked");

    await answerNameConsent(system, { token, consents: true });
    expect([await shown(), await seen(), await waiting()]).toMatchObject([
      ["Oona Tuulikorpi"], { state: "given", waits: false, way: "message", guardianName: "Maija Kuusiluoto" }, undefined,
    ]);
    expect((await refusal(ask())).key).toBe("panels:failure.guardianAgreed");

    expect(await answerNameConsent(system, { token, consents: false })).toMatchObject({ state: "withdrawn" });
    expect([await shown(), (await insidePanel(young)).guardian]).toEqual([[], "withdrawn"]);
    expect(await answerNameConsent(system, { token, consents: true })).toMatchObject({ state: "given" });
    expect(await shown()).toEqual(["Oona Tuulikorpi"]);
  });

  test("publishes nothing that the member does not want, and then nothing waits", async () => {
    const { system, ask, mailed, shown, seen, waiting, wish } = await aPanelOfYoung();
    await ask();
    const { token } = await mailed();
    await wish(false);
    expect(await namePage(system, { token })).toMatchObject({ wanted: false });
    expect([await seen(), await waiting()]).toMatchObject([{ waits: false }, undefined]);
    await answerNameConsent(system, { token, consents: true });
    expect(await shown()).toEqual([]);
  });

  test("is asked for once within the hour, and another address closes the older link", async () => {
    const { system, ports, ask, mailed } = await aPanelOfYoung();
    await ask();
    await ask();
    const first = await mailed();
    expect(ports.mails).toHaveLength(1);
    await ask({ guardianEmail: "toinen@people.example" });
    const second = await mailed();
    expect(second.mail!.to).toBe("toinen@people.example");
    expect((await refusal(namePage(system, { token: first.token }))).code).toBe("NOT_FOUND");
    expect((await namePage(system, { token: second.token })).state).toBe("asked");
  });

  test("is not asked of the member, of a grown-up, or by somebody who does not run the panel", async () => {
    const place = await aPanelOfYoung();
    expect((await refusal(place.ask({ guardianEmail: "oona@people.example" }))).fields).toEqual({
      guardianEmail: "panels:field.guardianOwnAddress",
    });
    expect((await refusal(askGuardian(place.young, { membership: place.membership, ...maija }))).code).toBe("FORBIDDEN");
    const grown = await aPanelOfYoung(1970);
    expect((await refusal(grown.ask())).key).toBe("panels:failure.noGuardianNeeded");
    expect([await grown.seen(), await grown.shown()]).toEqual([undefined, ["Oona Tuulikorpi"]]);
  });

  test("stands with the member's own data, and what was said is told without names", async () => {
    const { system, ask, mailed, oona } = await aPanelOfYoung();
    await ask();
    const { token } = await mailed();
    await answerNameConsent(system, { token, consents: true });
    const [stored] = await system.db.of(NameConsentModel).find({});
    expect(stored).toMatchObject({ personId: oona.id, state: "given" });
    expect(JSON.stringify(stored)).not.toContain(token);
    const told = await system.db.of(Events).find({ type: "panels.name-consent-answered" });
    expect(told.map(({ data }) => data)).toEqual([{
      panelId: stored!.panelId, personId: oona.id, state: "given", way: "message"
    }]);
  });
});

describe("the age below which a guardian is asked", () => {
  const scouts = (age: number | undefined, types: Record<string, object> = {}): InstalledPlugin => ({
    id: "scouts", stored: { settings: { age }, typeSettings: types as never },
    contributions: [contribute(guardianAges, { below: ({ age: set }) => (typeof set === "number" ? set : 18) })],
  });
  const panel = { privacy: { ...privacy, guardian: { below: 17, sees: [] } }, pluginIds: ["scouts"], typeId: "t1" };

  test("is the plugin's setting: the tenant's, or that of the panel's type", () => {
    expect(guardianAgeOf([scouts(15)], panel)).toBe(15);
    expect(guardianAgeOf([scouts(15, { t1: { age: 13 }, t2: { age: 20 } })], panel)).toBe(13);
  });

  test("is the panel's own rule where the plugin is off or not at work, and none where the rule knows no guardians", () => {
    expect(guardianAgeOf([], panel)).toBe(17);
    expect(guardianAgeOf([scouts(15)], { ...panel, pluginIds: [] })).toBe(17);
    expect(guardianAgeOf([scouts(15)], { ...panel, privacy: { ...privacy, guardian: undefined } })).toBeUndefined();
  });
});
