import type { Tx } from "../../kernel/index.ts";
import * as Y from "yjs";
import { WritingModel, WrittenUpdateModel, type Statement, type Writing } from "../model.ts";
import { MOST_PASSED, passedIn } from "./merge-work.ts";
import { sharedText, toBase64, type Applied } from "./shared-text.ts";

type Source = Pick<Tx, "of">;

/** So many changes stand as rows of their own before they are taken together. */
const MOST_ROWS = 60;
/** Or so many signs of them, which also hold words that were taken out meanwhile. */
const MOST_LOOSE = 1_000_000;
/** Or so much work: put together in one go, what several wrote without connection passes far less. */
const MOST_PASSED_LOOSE = MOST_PASSED / 4;

/** The text of a statement that is written together, and everything written in it up to now. */
export interface Open {
  readonly writing: Writing;
  readonly doc: Y.Doc;
  /** How many signs stand in rows of their own. */
  readonly loose: number;
  /** How many pieces Yjs passed to put it together; no more than just beyond `MOST_PASSED` are counted. */
  readonly passed: number;
}

/** A change that was let in, and how many pieces Yjs passed to do it. */
export interface Counted extends Applied { readonly passed: number }

/** Opens a text, however much work that is: what is stored can always be read. */
export async function openWriting(source: Source, { id }: Pick<Statement, "id">): Promise<Open> {
  const writing = await source.of(WritingModel).findOne({ statementId: id });
  if (!writing) throw new Error("A statement without a text was stored.");
  const rows = await source.of(WrittenUpdateModel).find(
    { statementId: id, seq: { $gt: writing.takenUpTo } }, { sort: { seq: 1 } },
  );
  const updates = rows.map(({ update }) => update);
  let doc: Y.Doc | undefined;
  const passed = passedIn(() => { doc = sharedText([writing.taken, ...updates]); }, { most: MOST_PASSED, refuses: false });
  return { writing, doc: doc!, passed, loose: updates.reduce((sum, { length }) => sum + length, 0) };
}

/**
 * Adds a change behind the others. After some of them all are taken together: it is the same text, and the log stays short.
 *
 * @param writing as it was read in this transaction: two who write at once come one after the other
 */
export async function appendChange(
  tx: Tx, { writing, doc, loose, passed }: Open, { update, passed: more }: Counted,
): Promise<Writing> {
  const { statementId } = writing;
  const seq = writing.seq + 1;
  if (seq - writing.takenUpTo > MOST_ROWS || loose > MOST_LOOSE || passed + more > MOST_PASSED_LOOSE) {
    await tx.of(WrittenUpdateModel).removeWhere({ statementId });
    const taken = toBase64(Y.encodeStateAsUpdate(doc));
    return tx.of(WritingModel).update(writing, { set: { seq, taken, takenUpTo: seq } });
  }
  await tx.of(WrittenUpdateModel).insert({ statementId, seq, update: toBase64(update) });
  return tx.of(WritingModel).update(writing, { set: { seq } });
}

/** Lets followers know that something about a statement has changed. @param talk something was said about it */
export async function touchWriting(tx: Tx, statementId: string, talk = false): Promise<void> {
  const writing = await tx.of(WritingModel).findOne({ statementId });
  if (writing) await tx.of(WritingModel).update(writing, { inc: { seq: 1, ...(talk && { talk: 1 }) } });
}
