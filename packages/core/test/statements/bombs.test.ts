import { newId } from "@raati/db";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import {
  answerSuggestion, showStatement, StatementModel, suggestWording, textSince, WritingModel, writeText, WrittenUpdateModel,
  type Statement, type StatementCtx,
} from "../../src/statements/index.ts";
import { textFeed } from "../../src/statements/schema.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { refusal } from "../matter-ground.ts";
import { base64, browser, stating } from "../statement-ground.ts";

withDatabase();

const varUint = (into: number[], value: number) => {
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) into.push(128 | (rest & 127));
  into.push(rest);
};
const varString = (into: number[], text: string) => {
  const bytes = Buffer.from(text);
  varUint(into, bytes.length);
  into.push(...bytes);
};

/** Nobody types it: one browser's word, and before each of its letters one of another browser, all sent to its start. */
function bomb(name: string, letters: number, deleted = false): Uint8Array {
  const bytes: number[] = [2];
  varUint(bytes, letters);
  bytes.push(6, 0);
  for (let at = 0; at < letters; at += 1) {
    bytes.push(4 | 0x40, 5);
    varUint(bytes, at);
    varString(bytes, "b");
  }
  bytes.push(1, 5, 0, 4, 1);
  varString(bytes, name);
  varString(bytes, "a".repeat(letters));
  if (!deleted) return Uint8Array.from([...bytes, 0]);
  bytes.push(2, 5, 1, 0);
  varUint(bytes, letters);
  bytes.push(6, 1, 0);
  varUint(bytes, letters);
  return Uint8Array.from(bytes);
}

const made = (work: (doc: Y.Doc) => void) => {
  const doc = new Y.Doc();
  work(doc);
  return Y.encodeStateAsUpdate(doc);
};
const send = (ctx: StatementCtx, { id }: Statement, update: Uint8Array) =>
  writeText(ctx, { statement: id, update: base64(update) });
const refused = (ctx: StatementCtx, statement: Statement, update: Uint8Array) => refusal(send(ctx, statement, update));
const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const from = performance.now();
  const done = await work();
  return [done, performance.now() - from];
};
const tooMuch = { code: "INVALID", key: "statements:failure.tooMuchAtOnce" };
const tooMany = { code: "INVALID", key: "statements:failure.tooManyChanges" };

describe("a change that nobody types", () => {
  test("costs the server next to no time, and is not stored, whatever name it goes by", async () => {
    const { elsa, enter, drafting } = await stating();
    const statement = await drafting();
    const ctx = await enter(elsa);
    const name = `${statement.parts[0]!.id}/fi`;
    for (const [update, said] of [
      [bomb(name, 8000), tooMuch], [bomb(name, 3900), tooMany], [bomb(name, 3900, true), tooMany],
      [bomb("ei-osa/fi", 3900, true), { fields: { update: "statements:field.noText" } }],
    ] as const) {
      const [failure, ms] = await timed(() => refused(ctx, statement, update));
      expect(failure).toMatchObject(said);
      expect(ms).toBeLessThan(1500);
    }
    expect(await ctx.db.of(WrittenUpdateModel).count()).toBe(0);
  });

  test("is not even tried for who may not write", async () => {
    const { elsa, enter, ready } = await stating();
    const statement = await ready();
    const ctx = await enter(elsa);
    const [failure, ms] = await timed(() => refused(ctx, statement, bomb(`${statement.parts[0]!.id}/fi`, 8000)));
    expect(failure).toMatchObject({ code: "FORBIDDEN", key: "statements:failure.closedForWriting" });
    expect(ms).toBeLessThan(1500);
    expect(await refused(ctx, statement, new Uint8Array([7, 7, 7, 7]))).toMatchObject({ code: "FORBIDDEN" });
  });

  test("cannot be put together from small ones either: opening stays fast, and the words stay", async () => {
    const { elsa, enter, drafting } = await stating();
    const statement = await drafting();
    const ctx = await enter(elsa);
    let refusedOnce: { key: string } | undefined;
    for (let sent = 0; sent < 2400 && !refusedOnce; sent += 100) {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, bomb(`${statement.parts[0]!.id}/fi`, sent + 100));
      // The letters of both grow by a hundred each time, as if they were typed on.
      const sending = send(ctx, statement, Y.encodeStateAsUpdate(doc));
      refusedOnce = await sending.then(() => undefined, (error: { key: string }) => error);
    }
    expect(refusedOnce).toMatchObject(tooMany);
    const [shown, ms] = await timed(() => showStatement(ctx, statement));
    expect(ms).toBeLessThan(1500);
    expect(shown.parts[0]!.text?.fi).toMatch(/^[ab]+$/);
  });

  test("that is stored already is still read, and nothing is added to it", async () => {
    const { elsa, enter, drafting, system } = await stating();
    const statement = await drafting();
    const ctx = await enter(elsa);
    const writing = (await system.db.of(WritingModel).findOne({ statementId: statement.id }))!;
    const doc = new Y.Doc();
    Y.applyUpdate(doc, bomb(`${statement.parts[0]!.id}/fi`, 1500));
    doc.getMap("stash").set("k", "S".repeat(900_000));
    await system.db.of(WritingModel).update(writing, {
      set: { seq: writing.seq + 1, takenUpTo: writing.seq + 1, taken: base64(Y.encodeStateAsUpdate(doc)) },
    });
    expect((await showStatement(ctx, statement)).parts[0]!.text?.fi).toHaveLength(3000);
    expect(textFeed.safeParse(await textSince(ctx, { statement: statement.id, since: -1 })).success).toBe(true);
    const more = made((one) => one.getText(`${statement.parts[0]!.id}/sv`).insert(0, "Mera"));
    expect(await refused(ctx, statement, more)).toMatchObject(tooMany);
  });
});

describe("what is hidden beside the words", () => {
  test("is refused, whatever it is and wherever it hangs; the text is told on", async () => {
    const { elsa, enter, drafting, write } = await stating();
    const statement = await drafting();
    const ctx = await enter(elsa);
    const name = `${statement.parts[0]!.id}/fi`;
    const hidden: ((doc: Y.Doc) => void)[] = [
      (doc) => doc.getMap("stash").set("k", "S".repeat(500_000)),
      (doc) => doc.getMap(name).set("k", "S"),
      (doc) => doc.getArray("list").push(["S"]),
      (doc) => doc.getArray(name).push([1]),
      (doc) => doc.getXmlFragment("xml").insert(0, [new Y.XmlElement("p")]),
      (doc) => doc.getText(name).setAttribute("k", "S"),
      (doc) => { doc.getText("gone/fi").insert(0, "S"); doc.getText("gone/fi").delete(0, 1); },
      (doc) => { doc.getText(name).insertEmbed(0, { k: "S" }); doc.getText(name).insert(1, "sana"); },
      (doc) => { doc.getMap("m").set("k", new Y.Text("S")); },
    ];
    for (const work of hidden) {
      const { fields } = await refused(ctx, statement, made(work));
      expect([String(work), fields]).toEqual([String(work), { update: "statements:field.noText" }]);
    }
    await write(elsa, statement, "Tavallinen virke.");
    const feed = await textSince(ctx, { statement: statement.id, since: -1 });
    expect(textFeed.parse(feed).update.length).toBeLessThan(300);
  });

  test("a text as long as it may be is told, and may be read and written on", async () => {
    const { elsa, enter, drafting, system } = await stating();
    const statement = await drafting();
    const ctx = await enter(elsa);
    const long = "ä".repeat(8000);
    const parts = Array.from({ length: 60 }, (_, at) => ({ ...statement.parts[0]!, id: at === 0 ? statement.parts[0]!.id
      : `00000000-0000-7000-8000-${String(at).padStart(12, "0")}` }));
    await system.db.of(StatementModel).update(await system.db.of(StatementModel).get(statement.id), { set: { parts } });
    for (const lang of ["fi", "sv"]) {
      for (let from = 0; from < 60; from += 20) {
        await send(ctx, statement, made((doc) => {
          for (const { id } of parts.slice(from, from + 20)) doc.getText(`${id}/${lang}`).insert(0, long);
        }));
      }
    }
    const feed = textFeed.parse(await textSince(ctx, { statement: statement.id, since: -1 }));
    expect(feed.update.length).toBeGreaterThan(700_000);
  });
});

/** Brings a text to other words as the page does: one stretch out and one in, where the words differ. */
function change(text: Y.Text, at: number, out: number, words: string): void {
  const from = Math.min(at, text.length);
  text.doc!.transact(() => {
    text.delete(from, Math.min(out, text.length - from));
    text.insert(from, words);
  });
}

describe("what people type", () => {
  const word = fc.constantFrom("", "a", "sana ", "Åbo å\n", "👩‍🔧 ", "liitetty teksti, ".repeat(40));
  const step = fc.record({
    who: fc.nat(2), at: fc.nat(200), out: fc.constantFrom(0, 0, 1, 7), word,
    next: fc.constantFrom("", "", "send", "meet"),
  });

  test("is never refused, whoever was without connection and however it meets", async () => {
    const { elsa, oskari, chair, enter, drafting } = await stating();
    const contexts = [await enter(elsa), await enter(oskari), await enter(chair)];
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
      const statement = await drafting();
      const writers = contexts.map((ctx) => browser(ctx, statement));
      for (const { who, at, out, word: words, next } of steps) {
        change(writers[who]!.text, at, out, words);
        if (next !== "") await writers[who]!.send();
        if (next === "meet") await writers[who]!.receive();
      }
      for (const writer of writers) await writer.send();
      for (const writer of writers) await writer.receive();
      expect(new Set(writers.map(({ text }) => text.toJSON())).size).toBe(1);
    }), { numRuns: 20 });
  });

  test("may be hundreds of changes all over the text, by several without connection; a suggestion goes in after it", async () => {
    const { elsa, oskari, chair, enter, drafting } = await stating();
    const statement = await drafting();
    const contexts = [await enter(elsa), await enter(oskari), await enter(chair)];
    const writers = contexts.map((ctx) => browser(ctx, statement));
    for (const [turn, { text }] of writers.entries()) {
      for (let at = 0; at < 600; at += 1) change(text, (at * 7919 + turn) % (text.length + 1), at % 3, "uusi");
      // Nobody writes from the end to the beginning for long, but a list is sometimes begun at its last line.
      for (let at = 0; at < 100; at += 1) change(text, 0, 0, `${at}\n`);
    }
    for (const writer of writers) await writer.send();
    const [ctx] = contexts;
    const suggested = await suggestWording(ctx!, {
      statement: statement.id, id: newId(), part: statement.parts[0]!.id, lang: "fi",
      passage: "99\n", wording: "loppu ", at: 0,
    });
    await answerSuggestion(contexts[2]!, { statement: statement.id, suggestion: suggested.id, accepted: true });
    expect((await showStatement(ctx!, statement)).parts[0]!.text?.fi).toContain("loppu ");
  });
});
