import type { Tx } from "../../kernel/index.ts";
import * as Y from "yjs";
import { WritingModel, WrittenUpdateModel, type Statement, type Writing } from "../model.ts";
import { sharedText, toBase64 } from "./shared-text.ts";

type Source = Pick<Tx, "of">;

/** So many changes stand as rows of their own before they are taken together. */
const MOST_ROWS = 60;

/** The text of a statement that is written together, and everything written in it up to now. */
export interface Open { readonly writing: Writing; readonly doc: Y.Doc }

export async function openWriting(source: Source, { id }: Pick<Statement, "id">): Promise<Open> {
  const writing = await source.of(WritingModel).findOne({ statementId: id });
  if (!writing) throw new Error("A statement without a text was stored.");
  const rows = await source.of(WrittenUpdateModel).find(
    { statementId: id, seq: { $gt: writing.takenUpTo } }, { sort: { seq: 1 } },
  );
  return { writing, doc: sharedText([writing.taken, ...rows.map(({ update }) => update)]) };
}

/**
 * Adds a change behind the others. After some of them all are taken together: it is the same text, and the log stays short.
 *
 * @param writing as it was read in this transaction: two who write at once come one after the other
 */
export async function appendChange(tx: Tx, { writing, doc }: Open, update: Uint8Array): Promise<Writing> {
  const { statementId } = writing;
  const seq = writing.seq + 1;
  if (seq - writing.takenUpTo > MOST_ROWS) {
    await tx.of(WrittenUpdateModel).removeWhere({ statementId });
    return tx.of(WritingModel).update(writing, { set: { seq, taken: toBase64(Y.encodeStateAsUpdate(doc)), takenUpTo: seq } });
  }
  await tx.of(WrittenUpdateModel).insert({ statementId, seq, update: toBase64(update) });
  return tx.of(WritingModel).update(writing, { set: { seq } });
}

/** Lets followers know that something about a statement has changed. @param talk something was said about it */
export async function touchWriting(tx: Tx, statementId: string, talk = false): Promise<void> {
  const writing = await tx.of(WritingModel).findOne({ statementId });
  if (writing) await tx.of(WritingModel).update(writing, { inc: { seq: 1, ...(talk && { talk: 1 }) } });
}
