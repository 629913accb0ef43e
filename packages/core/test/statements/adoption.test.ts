import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import { Events } from "../../src/kernel/index.ts";
import {
  adoptStatement, answerSuggestion, citeEvidence, commentStatement, evidenceOffersOf, giveDissent, hideStatementComment,
  joinDissent, proposeAdoption, readStatement, recordDissent, reopenStatement, showStatement, StatementModel, suggestWording,
  takeDissentBack, takeRecordedDissentBack, takeSuggestionBack, type Statement, type StatementCtx,
} from "../../src/statements/index.ts";
import { citeInput, recordDissentInput, suggestInput } from "../../src/statements/schema.ts";
import { aProposal } from "../../src/proposals/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { refusal } from "../matter-ground.ts";
import { stating } from "../statement-ground.ts";

withDatabase();

const votes = (more: object = {}) => ({ for: 1, against: 0, abstained: 0, absent: 0, ...more });
const dayField = (path: string, key: string) => ({ code: "INVALID", fields: { [path]: `statements:field.${key}` } });

/** The connection breaks in the middle of a command, or just after it: the one who asked never hears of the end. */
const breaking = (ctx: StatementCtx, when: "before" | "after"): StatementCtx => ({
  ...ctx,
  transaction: async (work) => {
    const done = await ctx.transaction(async (tx) => {
      const result = await work(tx);
      if (when === "before") throw new Error("the process died");
      return result;
    });
    if (when === "after") throw new Error("the process died");
    return done;
  },
});

describe("suggestions and comments", () => {
  test("a suggestion is taken in where its passage stands now, whatever was written around it", async () => {
    const { elsa, oskari, chair, enter, drafting, write } = await stating();
    const statement = await drafting();
    await write(elsa, statement, "Apua saa pian.");
    const given = suggestInput.parse({
      statement: statement.id, id: newId(), part: statement.parts[0]!.id, lang: "fi", passage: "pian", at: 10,
      wording: "ajoissa", reason: "Selvempi sana",
    });
    const made = await suggestWording(await enter(oskari), given);
    expect((await suggestWording(await enter(oskari), given)).id).toBe(made.id);
    await write(elsa, statement, "Turvallisuus: ");
    const answer = { statement: statement.id, suggestion: made.id, accepted: true };
    expect((await refusal(enter(oskari).then((ctx) => answerSuggestion(ctx, answer)))).code).toBe("FORBIDDEN");
    await answerSuggestion(await enter(chair), answer);
    expect((await answerSuggestion(await enter(chair), answer)).state).toBe("accepted");
    const { parts } = await showStatement(
      await enter(elsa), await (await enter(elsa)).db.of(StatementModel).get(statement.id)
    );
    expect(parts[0]!.text?.fi).toContain("Apua saa ajoissa.");
  });

  test("a suggestion for words that are gone is put in nowhere; declining wants a reason, one's own is taken back", async () => {
    const { elsa, oskari, chair, enter, drafting, write } = await stating();
    const statement = await drafting();
    await write(elsa, statement, "Apua saa pian.");
    const suggest = async (passage: string, wording: string) => suggestWording(await enter(oskari), suggestInput.parse({
      statement: statement.id, id: newId(), part: statement.parts[0]!.id, lang: "fi", passage, wording,
    }));
    expect(await refusal(suggest("huomenna", "heti"))).toMatchObject(dayField("passage", "passageChanged"));
    const [one, two] = [await suggest("pian", "heti"), await suggest("saa pian", "saa ajoissa")];
    await answerSuggestion(await enter(chair), { statement: statement.id, suggestion: one.id, accepted: true });
    const stale = { statement: statement.id, suggestion: two.id };
    expect((await refusal(enter(chair).then((ctx) => answerSuggestion(ctx, { ...stale, accepted: true })))).key)
      .toBe("statements:failure.passageChanged");
    expect((await refusal(enter(chair).then((ctx) => proposeAdoption(ctx, named(statement))))).key)
      .toBe("statements:failure.suggestionsOpen");
    expect(await refusal(enter(chair).then((ctx) => answerSuggestion(ctx, { ...stale, accepted: false }))))
      .toMatchObject(dayField("answer", "reasonMissing"));
    expect((await takeSuggestionBack(await enter(oskari), stale)).state).toBe("taken-back");
    expect((await refusal(enter(elsa).then((ctx) => takeSuggestionBack(ctx, stale)))).code).toBe("FORBIDDEN");
  });

  test("J2.9 · a member comments a part; a hidden comment is read by its writer and who moderates only", async () => {
    const { elsa, oskari, chair, enter, drafting } = await stating();
    const statement = await drafting();
    const given = { statement: statement.id, id: newId(), part: statement.parts[0]!.id, text: "Missä ovat luvut?" };
    await commentStatement(await enter(elsa), given);
    await commentStatement(await enter(elsa), given);
    await hideStatementComment(await enter(chair), { statement: statement.id, comment: given.id, reason: "Asiaton sävy" });
    const seen = async (who: typeof elsa) => (await showStatement(await enter(who), statement)).comments
      .map(({ part, hidden, text }) => [part, hidden, text]);
    expect(await seen(oskari)).toEqual([[given.part, true, undefined]]);
    expect(await seen(elsa)).toEqual([[given.part, true, given.text]]);
  });
});

const named = ({ id }: Statement) => ({ statement: id });

describe("evidence", () => {
  test("E5 · a claim rests on what the panel has; of an internal proposal the public reads nothing", async () => {
    const { elsa, chair, coordinator, panel, system, enter, drafting, write, adopting } = await stating();
    const proposals = [
      await aProposal(system, { panelId: panel.id, open: true, state: "sent", sentOn: "2026-05-02" }),
      await aProposal(system, { panelId: panel.id, title: { fi: "Vain raadille" } }),
    ];
    const elsewhere = await aProposal(system);
    const statement = await drafting();
    await write(elsa, statement, "Apua saa ajoissa.");
    const offers = await evidenceOffersOf(await enter(elsa), named(statement));
    expect(offers.map(({ kind, items }) => [kind, items.length])).toEqual([["proposal", 2]]);
    const cite = async (more: object) => citeEvidence(await enter(elsa), citeInput.parse({
      statement: statement.id, id: newId(), part: statement.parts[0]!.id, kind: "proposal", ...more,
    }));
    for (const { id } of proposals) await cite({ ref: id, claim: { fi: "Moni odottaa soittoa." } });
    await cite({ kind: "link", url: "https://raati.example/kooste", title: { fi: "Kyselyn kooste" } });
    expect(await refusal(cite({ ref: elsewhere.id }))).toMatchObject(dayField("ref", "evidenceUnknown"));
    expect(await refusal(cite({
      kind: "link", url: "https://raati.example/"
    }))).toMatchObject(dayField("title", "titleMissing"));
    const proposed = await proposeAdoption(await enter(chair), named(statement));
    const adopted = await adoptStatement(await enter(chair), adopting(proposed));
    await system.db.of(StatementModel).updateWhere({ id: adopted.id }, { set: { open: true } });
    const titles = async (
      ctx: typeof system
    ) => (await readStatement(ctx, named(adopted))).evidence.map(({ title }) => title.fi);
    expect(await titles(system)).toEqual(["Ilta-aika perhekeskukseen", "Kyselyn kooste"]);
    expect((await showStatement(await enter(coordinator), adopted)).evidence).toHaveLength(3);
  });
});

describe("dissent", () => {
  test("E5 · J2.9 · travels with the text as a number, and by name only of who wants so", async () => {
    const { elsa, oskari, chair, system, enter, ready, adopting } = await stating();
    const statement = await ready();
    const words = { statement: statement.id, text: "Viikkolista pitäisi ottaa käyttöön heti.", lang: "fi" as const };
    const view = await giveDissent(await enter(elsa), { ...words, id: newId(), nameShown: false });
    expect((await giveDissent(await enter(elsa), { ...words, id: newId(), nameShown: false })).id).toBe(view.id);
    await joinDissent(await enter(oskari), { statement: statement.id, id: newId(), dissent: view.id, nameShown: true });
    const reworded = enter(elsa).then((ctx) => giveDissent(ctx, {
      ...words, text: "Aivan muuta", id: newId(), nameShown: false
    }));
    expect((await refusal(reworded)).key).toBe("statements:failure.dissentJoined");
    const adopted = await adoptStatement(await enter(chair), adopting(statement));
    await system.db.of(StatementModel).updateWhere({ id: adopted.id }, { set: { open: true } });
    const [shown] = (await readStatement(system, named(adopted))).dissents;
    expect([shown?.text, shown?.members, shown?.names.length]).toEqual([words.text, 2, 1]);
    // The words that another member has joined stay when the first one goes.
    await takeDissentBack(await enter(elsa), named(adopted));
    expect((await readStatement(system, named(adopted))).dissents.map(({ members }) => members)).toEqual([1]);
  });

  test("is for members who take part, and only until the statement is sent", async () => {
    const { elsa, coordinator, system, enter, adopted } = await stating();
    const statement = await adopted();
    const words = { statement: statement.id, id: newId(), text: "Olen eri mieltä.", lang: "fi" as const, nameShown: false };
    expect((await refusal(enter(coordinator).then((ctx) => giveDissent(ctx, words)))).code).toBe("FORBIDDEN");
    await system.db.of(StatementModel).updateWhere({ id: statement.id }, { set: { sentOn: "2026-05-15", state: "sent" } });
    expect((await refusal(enter(elsa).then((ctx) => giveDissent(ctx, words)))).code).toBe("FORBIDDEN");
  });
});

describe("dissent of a member without a computer", () => {
  test("E5 · is written down by the coordinator, shown like all others, and taken back at her wish", async () => {
    const { elsa, oskari, chair, coordinator, system, enter, ready, adopting } = await stating();
    const statement = await ready();
    const words = {
      statement: statement.id, text: "Viikkolista pitäisi ottaa käyttöön heti.", lang: "fi" as const, nameShown: false
    };
    const [hers, his] = [elsa.viewer.personId, oskari.viewer.personId];
    const record = async (who: typeof elsa, more: object) =>
      recordDissent(await enter(who), recordDissentInput.parse({ ...words, id: newId(), member: hers, ...more }));
    const view = await record(coordinator, {});
    expect((await record(coordinator, {})).id).toBe(view.id);
    await record(coordinator, { member: his, dissent: view.id, text: undefined, lang: undefined });
    const seen = async (who: typeof elsa) => (await showStatement(await enter(who), statement)).dissents
      .map(({ members, mine, recorded }) => [members, mine, recorded?.length]);
    expect([await seen(coordinator), await seen(elsa), await seen(chair)]).toEqual([
      [[2, false, 2]], [[2, true, undefined]], [[2, false, undefined]],
    ]);
    const adopted = await adoptStatement(await enter(chair), adopting(statement));
    await system.db.of(StatementModel).updateWhere({ id: adopted.id }, { set: { open: true } });
    expect((await readStatement(system, named(adopted))).dissents).toMatchObject([{
      text: words.text, members: 2, names: []
    }]);
    await takeRecordedDissentBack(await enter(coordinator), { statement: statement.id, member: his });
    expect((await readStatement(system, named(adopted))).dissents.map(({ members }) => members)).toEqual([1]);
    const told = await system.db.of(Events).find({ type: "statements.dissent-recorded" });
    expect(told.every(({ actor }) => actor.personId === coordinator.viewer.personId)).toBe(true);
    expect(JSON.stringify(told.map(({ data }) => data))).not.toContain(hers);
  });

  test("is nobody else's to write, never about strangers, and never in the place of what she wrote herself", async () => {
    const { elsa, oskari, chair, coordinator, enter, ready } = await stating();
    const statement = await ready();
    const words = { statement: statement.id, text: "Olen eri mieltä.", lang: "fi" as const, nameShown: false };
    const record = async (who: typeof elsa, member: string) =>
      recordDissent(await enter(who), recordDissentInput.parse({ ...words, id: newId(), member }));
    expect((await refusal(record(chair, elsa.viewer.personId))).code).toBe("FORBIDDEN");
    expect(await refusal(record(coordinator, newId()))).toMatchObject(dayField("member", "memberUnknown"));
    await giveDissent(await enter(elsa), { ...words, id: newId() });
    expect((await refusal(record(coordinator, elsa.viewer.personId))).key).toBe("statements:failure.dissentOwn");
    await record(coordinator, oskari.viewer.personId);
    await takeRecordedDissentBack(await enter(coordinator), { statement: statement.id, member: elsa.viewer.personId });
    const { dissents } = await showStatement(await enter(elsa), statement);
    expect(dissents.map(({ mine }) => mine)).toEqual([true, false]);
    expect(recordDissentInput.safeParse({ ...words, id: newId(), member: newId(), text: undefined }).success).toBe(false);
  });
});

describe("adoption", () => {
  test("E6 · wants a meeting that was held and whose attendance is confirmed; its day is the day, its absent are known", async () => {
    const { chair, enter, ready, adopting, held } = await stating();
    const statement = await ready();
    const adopt = async (more: object) => adoptStatement(await enter(chair), adopting(statement, {
      way: "meeting", ...more
    }));
    expect(await refusal(adopt({}))).toMatchObject(dayField("meetingId", "meetingMissing"));
    const unconfirmed = await held(3, 0, false);
    expect(await refusal(adopt({ meetingId: unconfirmed.id }))).toMatchObject(dayField("meetingId", "meetingNotRecorded"));
    const meeting = await held(12, 1);
    const counted = { meetingId: meeting.id, votes: votes({ for: 10, against: 2 }) };
    expect((await adopt(counted)).adoption).toMatchObject({
      accepted: true, way: "meeting", on: "2026-05-12", votes: { for: 10, against: 2, abstained: 0, absent: 1 },
    });
  });

  test("E6 · votes fit the number who took part, and carry or do not carry", async () => {
    const { chair, enter, ready, adopting, held } = await stating();
    const statement = await ready();
    const meeting = await held(3, 1);
    const adopt = async (more: object) => adoptStatement(
      await enter(chair), adopting(statement, { way: "meeting", meetingId: meeting.id, ...more }),
    );
    const wrong = [
      [{ votes: votes({ for: 3, abstained: 1 }) }, "tooManyVotes"], [{ votes: votes({ for: 1, against: 1 }) }, "notCarried"],
      [{ votes: votes({ for: 2, against: 1 }), accepted: false }, "carried"],
    ] as const;
    for (const [more, key] of wrong) expect(await refusal(adopt(more))).toMatchObject(dayField("votes.for", key));
    expect((await adopt({ accepted: false, votes: votes({ for: 1, against: 2 }) })).state).toBe("not-adopted");
    expect((await reopenStatement(await enter(chair), named(statement))).adoption).toBeUndefined();
  });

  test("E6 · in writing it has a day that has come, and no more votes than members", async () => {
    const { chair, enter, ready, adopting } = await stating();
    const statement = await ready();
    const adopt = async (more: object) => adoptStatement(await enter(chair), adopting(statement, more));
    expect(await refusal(adopt({ on: undefined }))).toMatchObject(dayField("on", "dayMissing"));
    expect(await refusal(adopt({ on: "2026-05-16" }))).toMatchObject(dayField("on", "dayInFuture"));
    expect(await refusal(adopt({ votes: votes({ for: 4 }) }))).toMatchObject(dayField("votes.for", "tooManyVotes"));
    const adopted = await adopt({});
    expect(adopted).toMatchObject({ state: "adopted", year: 2026, number: 1 });
    expect(adopted.parts.map(({ text }) => text)).toEqual([{ fi: "Apua saa ajoissa." }]);
  });

  test("a crash before the end leaves nothing, a crash after it one adoption: pressing again has one outcome", async () => {
    const { chair, enter, ready, adopting, system } = await stating();
    const statement = await ready();
    const input = adopting(statement);
    const ctx = await enter(chair);
    await expect(adoptStatement(breaking(ctx, "before"), input)).rejects.toThrow("died");
    const untouched = await system.db.of(StatementModel).get(statement.id);
    expect([untouched.state, untouched.number, untouched.parts[0]!.text]).toEqual(["for-adoption", undefined, undefined]);
    await expect(adoptStatement(breaking(ctx, "after"), input)).rejects.toThrow("died");
    const again = await adoptStatement(ctx, input);
    expect([again.state, again.number, again.adoption?.id]).toEqual(["adopted", 1, input.id]);
    expect(await system.db.of(Events).count({ type: "statements.statement-adopted" })).toBe(1);
  });

  test("when two write the adoption down at once there is one, and the other is told so in words", async () => {
    const { chair, coordinator, enter, ready, adopting, system } = await stating();
    const statement = await ready();
    const outcomes = await Promise.all([chair, coordinator].map(async (who) =>
      refusal(adoptStatement(await enter(who), adopting(statement)))));
    expect(outcomes.map(({ key }) => key).sort()).toEqual(["", "statements:failure.adoptedMeanwhile"]);
    expect(await system.db.of(Events).count({ type: "statements.statement-adopted" })).toBe(1);
  });

  test("each adopted statement of a year has a number of its own", async () => {
    const { chair, enter, ready, adopting } = await stating();
    const both = [await ready(), await ready()];
    const ctx = await enter(chair);
    const adopted = await Promise.all(both.map((one) => adoptStatement(ctx, adopting(one))));
    expect(adopted.map(({ number }) => number ?? 0).toSorted((a, b) => a - b)).toEqual([1, 2]);
  });

  test("a text that was opened and changed meanwhile is not adopted unread; an empty one never", async () => {
    const { chair, elsa, enter, drafting, ready, adopting, write } = await stating();
    const statement = await ready();
    const seen = adopting(statement);
    const ctx = await enter(chair);
    await reopenStatement(ctx, named(statement));
    await write(elsa, statement, "Ja paljon muuta. ");
    await proposeAdoption(ctx, named(statement));
    expect((await refusal(adoptStatement(ctx, seen))).code).toBe("CONFLICT");
    const empty = await drafting();
    expect((await refusal(proposeAdoption(ctx, named(empty)))).fields).toEqual({
      statement: "statements:field.nothingWritten"
    });
  });
});
