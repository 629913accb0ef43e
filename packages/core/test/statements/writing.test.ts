import { newId } from "@raati/db";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { erasePerson, PersonModel } from "../../src/people/index.ts";
import {
  addPart, changeStatement, followText, movePart, PresenceModel, proposeAdoption, putBeforePanel, putPartBack, removePart,
  sayPresent, showStatement, StatementModel, textSince, writeText, WrittenUpdateModel, type Statement, type StatementCtx,
} from "../../src/statements/index.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { refusal } from "../matter-ground.ts";
import { base64, browser, bytesOf, stating } from "../statement-ground.ts";

withDatabase();

const wordsNow = async (ctx: StatementCtx, { id }: Statement) => {
  const statement = await ctx.db.of(StatementModel).get(id);
  return (await showStatement(ctx, statement)).parts.map(({ text }) => text?.fi ?? "");
};

describe("a draft", () => {
  test("is its writer's own until it is put before the panel; the same id again is the same draft", async () => {
    const { elsa, oskari, chair, coordinator, enter, input, draft } = await stating();
    const own = await draft();
    expect((await draft(elsa, { id: own.id })).id).toBe(own.id);
    expect(own.state).toBe("draft");
    for (const who of [oskari, chair, coordinator]) {
      const said = await refusal(enter(who).then((ctx) => textSince(ctx, { statement: own.id, since: -1 })));
      expect(said.code).toBe("NOT_FOUND");
    }
    expect((await putBeforePanel(await enter(elsa), { statement: own.id })).heardOn).toBe("2026-05-15");
    expect((await textSince(await enter(oskari), { statement: own.id, since: -1 })).mayWrite).toBe(true);
    expect((await refusal(enter(oskari).then((ctx) => changeStatement(ctx, {
      ...input(), statement: own.id, revision: 2,
    })))).code).toBe("FORBIDDEN");
  });

  test("that came before nobody goes with its writer, words and all", async () => {
    const { elsa, as, system, draft, drafting, write, deliver } = await stating();
    const [own, shared] = [await draft(), await drafting()];
    await write(elsa, own, "Vain minun");
    const { revision } = await system.db.of(PersonModel).get(elsa.viewer.personId);
    await erasePerson(await as(["admin"]), { personId: elsa.viewer.personId, revision });
    await deliver();
    const left = await system.db.of(StatementModel).find();
    expect(left.map(({ id, authorId }) => [id, authorId])).toEqual([[shared.id, undefined]]);
    expect(await system.db.of(WrittenUpdateModel).count({ statementId: own.id })).toBe(0);
  });
});

describe("writing together", () => {
  test("what two write at the same moment is there, both of it", async () => {
    const { elsa, oskari, enter, drafting, write } = await stating();
    const statement = await drafting();
    await Promise.all([write(elsa, statement, "Yksi numero. "), write(oskari, statement, "Rehellistä tietoa. ")]);
    const [words] = await wordsNow(await enter(elsa), statement);
    expect([words?.includes("Yksi numero. "), words?.includes("Rehellistä tietoa. ")]).toEqual([true, true]);
  });

  test("a retry changes nothing, also after the text was closed; new words are then refused in words", async () => {
    const { elsa, chair, enter, drafting } = await stating();
    const statement = await drafting();
    const ctx = await enter(elsa);
    const doc = new Y.Doc();
    doc.getText(`${statement.parts[0]!.id}/fi`).insert(0, "Apua ajoissa.");
    const once = { statement: statement.id, update: base64(Y.encodeStateAsUpdate(doc)) };
    const first = await writeText(ctx, once);
    expect(await writeText(ctx, once)).toEqual(first);
    await proposeAdoption(await enter(chair), { statement: statement.id });
    expect((await writeText(ctx, once)).vector).toBe(first.vector);
    doc.getText(`${statement.parts[0]!.id}/fi`).insert(0, "Myöhässä. ");
    const late = await refusal(writeText(ctx, { ...once, update: base64(Y.encodeStateAsUpdate(doc)) }));
    expect(late).toMatchObject({ code: "FORBIDDEN", key: "statements:failure.closedForWriting" });
    expect(await wordsNow(ctx, statement)).toEqual(["Apua ajoissa."]);
  });

  test("only words of the statement's own parts are taken: nothing else is stored", async () => {
    const { elsa, coordinator, owner, enter, drafting } = await stating();
    const statement = await drafting();
    const ctx = await enter(elsa);
    const send = (work: (doc: Y.Doc) => void) => {
      const doc = new Y.Doc();
      work(doc);
      return refusal(writeText(ctx, { statement: statement.id, update: base64(Y.encodeStateAsUpdate(doc)) }));
    };
    const part = statement.parts[0]!.id;
    const noText = { update: "statements:field.noText" };
    expect((await send((doc) => doc.getText(`${newId()}/fi`).insert(0, "Muualla"))).fields).toEqual(noText);
    expect((await send((doc) => doc.getText(`${part}/en`).insert(0, "Not agreed"))).fields).toEqual(noText);
    expect((await send((doc) => doc.getText(`${part}/fi`).insert(0, "lihava", { bold: true }))).fields).toEqual(noText);
    expect((await send((doc) => doc.getText(`${part}/fi`).insertEmbed(0, { image: "x" }))).fields).toEqual(noText);
    expect((await send((doc) => doc.getText(`${part}/fi`).insert(0, "a".repeat(8001)))).fields)
      .toEqual({ update: "statements:field.partTooLong" });
    const junk = writeText(ctx, { statement: statement.id, update: base64(new Uint8Array([7, 7, 7, 7])) });
    expect((await refusal(junk)).code).toBe("INVALID");
    // Who runs the panel helps to write; a stranger finds nothing.
    expect((await textSince(await enter(coordinator), { statement: statement.id, since: -1 })).mayWrite).toBe(true);
    expect((await refusal(enter(owner).then((other) => textSince(other, { statement: statement.id, since: -1 })))).code)
      .toBe("NOT_FOUND");
    expect(await ctx.db.of(WrittenUpdateModel).count()).toBe(0);
  });

  test("who hangs on words that never came is asked to send everything", async () => {
    const { elsa, enter, drafting } = await stating();
    const statement = await drafting();
    const doc = new Y.Doc();
    doc.getText(`${statement.parts[0]!.id}/fi`).insert(0, "Ensin");
    const before = Y.encodeStateVector(doc);
    doc.getText(`${statement.parts[0]!.id}/fi`).insert(5, " ja sitten");
    const half = { statement: statement.id, update: base64(Y.encodeStateAsUpdate(doc, before)) };
    const said = await refusal(enter(elsa).then((ctx) => writeText(ctx, half)));
    expect(said).toMatchObject({ code: "CONFLICT", key: "statements:failure.earlierMissing" });
  });

  test("many changes are taken together, and the text is the same", async () => {
    const { elsa, enter, drafting } = await stating();
    const statement = await drafting();
    const ctx = await enter(elsa);
    const writer = browser(ctx, statement);
    for (let line = 1; line <= 70; line += 1) {
      writer.text.insert(writer.text.length, `${line} `);
      await writer.send();
    }
    expect(await wordsNow(ctx, statement)).toEqual([Array.from({ length: 70 }, (_, line) => `${line + 1} `).join("")]);
    expect(await ctx.db.of(WrittenUpdateModel).count()).toBeLessThan(20);
  });

  test("a follower hears of a word at once, and not again", async () => {
    const { elsa, oskari, enter, drafting, write } = await stating();
    const statement = await drafting();
    const ctx = await enter(oskari);
    const first = await textSince(ctx, { statement: statement.id, since: -1 });
    const waiting = followText(ctx, { statement: statement.id, since: first.seq, vector: first.vector }, { waitMs: 5000 });
    await write(elsa, statement, "Kuuluuko?");
    const heard = await waiting;
    const doc = new Y.Doc();
    Y.applyUpdate(doc, bytesOf(heard.update));
    expect(doc.getText(`${statement.parts[0]!.id}/fi`).toJSON()).toBe("Kuuluuko?");
    const again = await followText(ctx, { statement: statement.id, since: heard.seq, vector: heard.vector }, { waitMs: 10 });
    expect(bytesOf(again.update).length).toBeLessThan(4);
  });

  test("parts are added, moved, taken out and put back; who writes in one that was taken out puts it back", async () => {
    const { elsa, oskari, enter, drafting, write, system } = await stating();
    const statement = await drafting();
    const ctx = await enter(elsa);
    const added = { statement: statement.id, id: newId(), kind: "recommendation" as const };
    await addPart(ctx, added);
    expect((await addPart(ctx, added)).parts.map(({ kind }) => kind)).toEqual(["paragraph", "recommendation"]);
    const [first] = statement.parts;
    expect((await movePart(ctx, { statement: statement.id, part: first!.id, to: "down" })).parts[1]!.id).toBe(first!.id);
    expect((await movePart(ctx, { statement: statement.id, part: first!.id, to: "down" })).parts[1]!.id).toBe(first!.id);
    await removePart(ctx, { statement: statement.id, part: first!.id });
    await write(oskari, statement, "Kirjoitin junassa ilman yhteyttä.");
    const now = await system.db.of(StatementModel).get(statement.id);
    expect(now.parts.map(({ removed }) => removed)).toEqual([false, false]);
    expect(await wordsNow(ctx, statement)).toEqual(["", "Kirjoitin junassa ilman yhteyttä."]);
    await removePart(ctx, { statement: statement.id, part: added.id });
    expect((await putPartBack(ctx, { statement: statement.id, part: added.id })).parts[0]!.removed).toBe(false);
  });

  test("who has the text open is told by name, until they leave or are silent", async () => {
    const { elsa, oskari, enter, drafting, ports, system } = await stating();
    const { id: statement, parts } = await drafting();
    await sayPresent(await enter(elsa), { statement, here: true, part: parts[0]!.id });
    const here = await sayPresent(await enter(oskari), { statement, here: true });
    expect(here.map(({ mine, part }) => [mine, part])).toEqual([[false, parts[0]!.id], [true, undefined]]);
    expect(here.every(({ name }) => name)).toBe(true);
    ports.clock.pass(60_000);
    expect((await sayPresent(await enter(oskari), { statement, here: true })).map(({ mine }) => mine)).toEqual([true]);
    await sayPresent(await enter(elsa), { statement, here: false });
    expect(await system.db.of(PresenceModel).count({ statementId: statement })).toBe(1);
  });
});

describe("two who write, one of them without connection for a while", () => {
  const edit = fc.oneof(
    fc.record({ kind: fc.constant("insert" as const), at: fc.nat(40), word: fc.nat(999) }),
    fc.record({ kind: fc.constant("delete" as const), at: fc.nat(40), count: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ kind: fc.constant("meet" as const) }),
  );
  const step = fc.record({ who: fc.constantFrom(0, 1), edit });

  test("whatever they do, both end with the same text, and no words are lost that nobody deleted", async () => {
    const { elsa, oskari, enter, drafting } = await stating();
    const contexts = [await enter(elsa), await enter(oskari)];
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const statement = await drafting();
      const [online, offline] = contexts.map((ctx) => browser(ctx, statement));
      const written = new Set<string>();
      for (const { who, edit: one } of steps) {
        const writer = [online!, offline!][who]!;
        const { length } = writer.text;
        if (one.kind === "insert") {
          const word = `<${who}.${one.word}.${written.size}>`;
          written.add(word);
          // A word goes in whole, at the end or the beginning, so that it can be looked for.
          writer.text.insert(one.at % 2 === 0 ? 0 : length, word);
        } else if (one.kind === "delete" && length > 0) {
          const whole = writer.text.toJSON();
          const from = whole.lastIndexOf("<", Math.min(one.at, length - 1));
          const to = whole.indexOf(">", from) + 1;
          written.delete(whole.slice(from, to));
          writer.text.delete(from, to - from);
        } else if (one.kind === "meet") {
          await offline!.send();
          await offline!.receive();
        }
        if (who === 0) {
          await online!.send();
          await online!.receive();
        }
      }
      await offline!.send();
      await offline!.receive();
      await online!.receive();
      const end = online!.text.toJSON();
      expect(offline!.text.toJSON()).toBe(end);
      expect((await wordsNow(contexts[0]!, statement))[0]).toBe(end);
      expect([...written].filter((word) => !end.includes(word))).toEqual([]);
    }), { numRuns: 25 });
  });
});
