import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import { HandlingModel, inHandling, publicHandling, recordStep } from "../../src/handling/index.ts";
import { addRoute } from "../../src/organisation/index.ts";
import { PanelModel, TermModel } from "../../src/panels/index.ts";
import {
  addPart, changeStatement, publicStatements, publishStatement, readStatement, sendStatement, statementItems, StatementModel,
  withdrawStatement, writeText,
} from "../../src/statements/index.ts";
import { publicStatementsInput, publishInput } from "../../src/statements/schema.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { refusal } from "../matter-ground.ts";
import { stating } from "../statement-ground.ts";

withDatabase();

const easyText = { fi: "Apua pitää saada ajoissa." };
const publishing = (statement: string, more: object = { easyText }) => publishInput.parse({ statement, ...more });

/** An adopted statement and a route of the tenant: a division, then a board. */
async function going(options: { demandsSecondFactor?: boolean } = {}) {
  const here = await stating(options);
  const admin = await here.as(["admin"]);
  const route = await addRoute(admin, {
    id: newId(), kind: "statement", name: { fi: "Kannanoton reitti" },
    steps: [{ to: "unit", unitId: here.elsewhere.id }, { to: "body", bodyId: here.body.id }],
  });
  const statement = await here.adopted();
  const sent = async () => sendStatement(await here.enter(here.coordinator), { statement: statement.id, routeId: route.id });
  return { ...here, admin, route, statement, sent };
}

describe("sending", () => {
  test("E7 · E8 · starts the tenant's route once; a step whose day has passed is shown as waiting and late", async () => {
    const { coordinator, chair, route, statement, sent, enter, wakeOn, system, secretary } = await going();
    expect(
      (await refusal(enter(chair).then((ctx) => sendStatement(ctx, { statement: statement.id, routeId: route.id })))).code
    )
      .toBe("FORBIDDEN");
    expect((await refusal(enter(coordinator).then((ctx) => sendStatement(ctx, { statement: statement.id })))).fields)
      .toEqual({ routeId: "statements:field.noRoute" });
    const first = await sent();
    expect((await sent()).handlingId).toBe(first.handlingId);
    expect(await system.db.of(HandlingModel).count()).toBe(1);
    const handling = await system.db.of(HandlingModel).get(first.handlingId!);
    expect(handling).toMatchObject({ open: false, beginning: { adoptedOn: "2026-05-15" } });
    expect(handling.steps.map(({ state }) => state)).toEqual(["waiting", "waiting"]);
    await publishStatement(await enter(coordinator), publishing(statement.id));
    await wakeOn("2026-07-20");
    const { track } = await publicHandling(system, { kind: "statement", id: statement.id });
    const steps = track.steps.filter(({ key }) => key === "step").map(({ state }) => state);
    expect(steps).toEqual(["late", "coming"]);
    const atBody = await inHandling(secretary, { kind: "statement", id: statement.id });
    await recordStep(atBody, {
      step: handling.steps[1]!.id, state: "handled", on: "2026-06-09", section: "§ 44",
      outcome: { fi: "Merkittiin tiedoksi, toimenpiteet annettiin tehtäväksi." }, link: "https://raati.example/poytakirja",
    });
    const { handling: shown } = await readStatement(system, { statement: statement.id });
    expect(shown?.steps[1]).toMatchObject({ state: "handled", on: "2026-06-09", section: "§ 44" });
  });

  test("J3.11 · who handles it reads it and never changes a word; the chair cannot either any more", async () => {
    const { chair, elsa, secretary, owner, statement, sent, enter, write, system } = await going();
    await sent();
    expect((await readStatement(secretary, { statement: statement.id })).parts[0]!.text.fi).toBe("Apua saa ajoissa.");
    expect((await refusal(readStatement(owner, { statement: statement.id }))).code).toBe("NOT_FOUND");
    for (const who of [chair, elsa]) {
      expect((await refusal(write(who, statement, "Muutettu. "))).key).toBe("statements:failure.closedForWriting");
      const part = enter(who).then((ctx) => addPart(ctx, { statement: statement.id, id: newId(), kind: "paragraph" }));
      expect((await refusal(part)).code).toBe("FORBIDDEN");
    }
    for (const who of [secretary, owner]) {
      const asHandler = enter(who);
      const change = asHandler.then((ctx) => changeStatement(ctx, {
        statement: statement.id, revision: 3, title: { fi: "Toinen" }, kind: "statement",
        base: { kind: "survey" }, languages: ["fi"],
      }));
      expect((await refusal(change)).code).toBe("NOT_FOUND");
      const written = asHandler.then((ctx) => writeText(ctx, { statement: statement.id, update: "AAA=" }));
      expect((await refusal(written)).code).toBe("NOT_FOUND");
    }
    expect((await system.db.of(StatementModel).get(statement.id)).parts).toEqual(statement.parts);
  });

  test("staff without their second factor do not read it before it is published", async () => {
    const { as, secretary, statement, sent } = await going({ demandsSecondFactor: true });
    await sent();
    const weak = await as(["secretary"], { id: secretary.viewer.personId }, false);
    expect((await refusal(readStatement(weak, { statement: statement.id }))).key).toBe("kernel:failure.secondFactorNeeded");
  });
});

describe("publication", () => {
  test("E9 · asks for the easy version, or for a word that it comes later; then everybody reads both and the history", async () => {
    const { coordinator, chair, statement, sent, enter, system } = await going();
    const listed = async () => (await publicStatements(system, publicStatementsInput.parse({}))).items.map(({ id }) => id);
    const ctx = await enter(coordinator);
    await sent();
    expect(await listed()).toEqual([]);
    expect((await refusal(readStatement(system, { statement: statement.id }))).code).toBe("NOT_FOUND");
    expect((await refusal(publishStatement(ctx, publishing(statement.id, {})))).fields)
      .toEqual({ easyText: "statements:field.easyTextMissing" });
    await publishStatement(ctx, publishing(statement.id, { easyLater: true }));
    expect((await statementItems(coordinator)).map(({ waits }) => waits)).toEqual([]);
    const published = await publishStatement(await enter(chair), publishing(statement.id));
    expect(published).toMatchObject({ open: true, publishedOn: "2026-05-15", easyText });
    expect(await publishStatement(ctx, publishing(statement.id))).toEqual(published);
    expect(await listed()).toEqual([statement.id]);
    const seen = await readStatement(system, { statement: statement.id });
    expect([seen.easyText, seen.handling?.steps.length, seen.adoption?.on]).toEqual([easyText, 2, "2026-05-15"]);
    expect(JSON.stringify(seen)).not.toContain(chair.viewer.personId);
  });

  test("E9 · what waits for it is shown with its day; a panel whose statements are not public publishes none", async () => {
    const { coordinator, statement, term, enter, system } = await going();
    expect((await statementItems(coordinator)).map(({ waits, dueOn }) => [waits, dueOn]))
      .toEqual([["send", undefined], ["publish", "2026-05-29"]]);
    const stored = await system.db.of(TermModel).get(term.id);
    const rules = { ...stored.rules, publicity: { ...stored.rules.publicity, statements: false } };
    await system.db.of(TermModel).update(stored, { set: { rules } });
    await system.db.of(PanelModel).updateWhere({ id: stored.panelId }, { set: { termId: stored.id } });
    expect((await refusal(enter(coordinator).then((ctx) => publishStatement(ctx, publishing(statement.id))))).key)
      .toBe("statements:failure.notPublic");
  });

  test("a statement that is withdrawn ends its way and says why", async () => {
    const { coordinator, statement, sent, enter, system } = await going();
    await sent();
    const ctx = await enter(coordinator);
    await publishStatement(ctx, publishing(statement.id));
    const withdrawn = await withdrawStatement(ctx, { statement: statement.id, reason: "Uusi kannanotto tulee tilalle" });
    expect(await withdrawStatement(ctx, { statement: statement.id, reason: "Toinen syy tähän" })).toEqual(withdrawn);
    expect((await readStatement(system, { statement: statement.id })).withdrawal?.reason)
      .toBe("Uusi kannanotto tulee tilalle");
    expect((await system.db.of(HandlingModel).get(statement.handlingId ?? withdrawn.handlingId!)).state).toBe("withdrawn");
  });
});
