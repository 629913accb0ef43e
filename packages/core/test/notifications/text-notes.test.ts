import { describe, expect, test } from "vitest";
import { HandlingModel, inHandling, recordStep, tellBack } from "../../src/handling/index.ts";
import { recordStepInput, tellBackInput } from "../../src/handling/schema.ts";
import { notificationsHandlers, publicNews, savePreferences } from "../../src/notifications/index.ts";
import { askApproval, publishReport, takeBack } from "../../src/reports/index.ts";
import { publishStatement, sendStatement, withdrawStatement } from "../../src/statements/index.ts";
import { publishInput } from "../../src/statements/schema.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { reporting } from "../report-ground.ts";
import { stating } from "../statement-ground.ts";
import { inSwedish, listOf, mailsTo } from "./fixture.ts";

withDatabase();

const hearing = { more: notificationsHandlers };
const easyText = { "fi-plain": "Apua pitää saada ajoissa." };

describe("a statement", () => {
  test("is heard of by the panel from its first draft to what it led to, by nobody else, and never by who did it", async () => {
    const place = await stating(hearing);
    const { chair, coordinator, elsa, oskari, owner, secretary, body, deliver, enter, system, adopted } = place;
    const { id } = await adopted();
    await deliver();
    expect(await listOf(oskari)).toEqual([
      "Raati hyväksyi kannanoton: Arjen turvallisuus", "Kannanotto tulee raadin hyväksyttäväksi: Arjen turvallisuus",
      "Kannanoton luonnosta voi nyt kommentoida: Arjen turvallisuus",
    ]);
    expect(await listOf(chair)).toEqual(["Kannanoton luonnosta voi nyt kommentoida: Arjen turvallisuus"]);
    expect(await listOf(elsa)).not.toContain("Kannanoton luonnosta voi nyt kommentoida: Arjen turvallisuus");
    expect((await listOf(inSwedish(oskari)))[0]).toBe("Rådet har godkänt ställningstagandet: Trygg vardag");

    const ctx = await enter(coordinator);
    await sendStatement(ctx, { statement: id, steps: [{ to: "body", bodyId: body.id }] });
    await publishStatement(ctx, publishInput.parse({ statement: id, easyText }));
    const handling = await system.db.of(HandlingModel).findOne({ matterId: id });
    await recordStep(await inHandling(secretary, handling!.id), recordStepInput.parse({
      step: handling!.steps[0]!.id, state: "handled", on: "2026-05-15", section: "§ 44",
      outcome: { fi: "Merkittiin tiedoksi." },
    }));
    await tellBack(await inHandling(coordinator, handling!.id), tellBackInput.parse({
      handling: handling!.id, to: ["members"], text: { fi: "Lautakunta on lukenut kannanoton." }, final: true,
    }));
    await deliver();
    // What happens to a statement and what happens on its way come side by side.
    expect((await listOf(oskari)).slice(0, 4).toSorted()).toEqual([
      "Käsittely eteni: Arjen turvallisuus", "Mitä seurasi: Arjen turvallisuus",
      "Raadin kannanotto julkaistiin: Arjen turvallisuus", "Raadin kannanotto lähetettiin: Arjen turvallisuus",
    ]);
    expect(await listOf(owner)).toEqual([]);
    expect(await listOf(secretary)).toEqual(["Uusi asia vastattavaksi: Arjen turvallisuus"]);

    await place.wakeOn("2026-05-16");
    const [digest, ...more] = await mailsTo(place, oskari);
    expect(more).toEqual([]);
    expect(digest!.text).toContain(encodeURIComponent(`/panels/${place.panel.slug}/inside/statements/${id}`));
    expect(digest!.text).toContain(encodeURIComponent(`/handlings/${handling!.id}`));
  });

  test("that came before nobody is nobody's news when it is withdrawn; of one that the panel had, everybody hears", async () => {
    const place = await stating(hearing);
    const { elsa, oskari, chair, draft, drafting, enter, deliver } = place;
    const own = await draft(elsa);
    await withdrawStatement(await enter(elsa), { statement: own.id, reason: "Ei ollut valmis" });
    await deliver();
    expect(await listOf(oskari)).toEqual([]);
    const { id } = await drafting();
    await withdrawStatement(await enter(chair), { statement: id, reason: "Aihe hoitui muuten" });
    await deliver();
    expect((await listOf(oskari))[0]).toBe("Kannanotto vedettiin takaisin: Arjen turvallisuus");
  });

  test("is turned off by its kind: the list has it, no mail leaves", async () => {
    const place = await stating(hearing);
    await savePreferences(place.oskari, { digest: "daily", off: ["statement-draft"], texts: false });
    await place.drafting();
    await place.deliver();
    expect(await listOf(place.oskari)).toHaveLength(1);
    await place.wakeOn("2026-05-16");
    expect(await mailsTo(place, place.oskari)).toEqual([]);
    expect(await mailsTo(place, place.chair)).toHaveLength(1);
  });
});

test("a report that waits for the panel asks who leads it at once, tells the members with the digest, and is silent when taken back", async () => {
  const place = await reporting(hearing);
  const { chair, client, coordinator, owner, collected, make, approve, deliver } = place;
  const { id } = await collected();
  await askApproval(await make(), { report: id });
  await deliver();
  expect((await mailsTo(place, chair)).map(({ subject }) => subject)).toEqual([
    "Raportti odottaa raadin hyväksyntää: Raatien vuosiraportti 2026",
  ]);
  expect(await listOf(client)).toEqual(["Raportti on raadin hyväksyttävänä: Raatien vuosiraportti 2026"]);
  expect([await listOf(coordinator), await listOf(owner)]).toEqual([[], []]);
  await takeBack(await make(), { report: id });
  expect(await listOf(client)).toEqual([]);

  await askApproval(await make(), { report: id });
  await approve({ id });
  await publishReport(await make(), { report: id });
  await deliver();
  expect((await listOf(client))[0]).toBe("Raportti julkaistiin: Raatien vuosiraportti 2026");
  await place.wakeOn("2026-05-16");
  const [digest] = await mailsTo(place, client);
  expect(digest!.text).toContain(encodeURIComponent(`/reports/${id}`));
});

test("the feed tells of statements, of each new step on the way of what is public, and of reports, once they are public", async () => {
  const place = await stating(hearing);
  const { coordinator, secretary, body, enter, system, adopted } = place;
  const { id } = await adopted();
  const ctx = await enter(coordinator);
  const { handlingId } = await sendStatement(ctx, { statement: id, steps: [{ to: "body", bodyId: body.id }] });
  const { steps } = await system.db.of(HandlingModel).get(handlingId!);
  await recordStep(await inHandling(secretary, handlingId!), recordStepInput.parse({
    step: steps[0]!.id, state: "handled", on: "2026-05-15", outcome: { fi: "Merkittiin tiedoksi." },
  }));
  expect((await publicNews(system, {})).items).toEqual([]);
  await publishStatement(ctx, publishInput.parse({ statement: id, easyText }));
  const { items } = await publicNews(system, {});
  expect(items.find(({ kind }) => kind === "statement")).toMatchObject({
    address: `/statements/${id}`, text: { fi: "Apua saa ajoissa.", ...easyText }, panel: { id: place.panel.id },
  });
  expect(items.filter(({ kind }) => kind === "step")).toMatchObject([
    { id: `step/${steps[0]!.id}`, address: `/statements/${id}`, by: body.name, text: { fi: "Merkittiin tiedoksi." } },
  ]);

  const report = await reporting(hearing);
  const made = await report.approved();
  expect((await publicNews(report.system, { panel: report.panel.slug })).items).toEqual([]);
  await publishReport(await report.make(), { report: made.id });
  expect((await publicNews(report.system, { panel: report.panel.slug })).items).toMatchObject([
    { kind: "report", address: `/reports/${made.id}`, title: { sv: "Rådens årsrapport 2026" } },
  ]);
});
