import { failField, type Tx } from "../../kernel/index.ts";
import type { Statement } from "../model.ts";
import type { Part } from "../statement-schema.ts";
import { wordsOf } from "../texts/shared-text.ts";
import { openWriting } from "../texts/writing-now.ts";

/**
 * The parts with their words as they are now: what an adoption fixes. Parts without a word are left out.
 *
 * @throws Failure INVALID when no part has any words
 */
export async function fixedParts(tx: Pick<Tx, "of">, statement: Statement): Promise<Part[]> {
  const { doc } = await openWriting(tx, statement);
  const parts = statement.parts.filter(({ removed }) => !removed).flatMap((one) => {
    const text = Object.fromEntries(
      Object.entries(wordsOf(doc, one.id, statement.languages)).map(([lang, words]) => [lang, words.trim()]),
    );
    return Object.keys(text).length === 0 ? [] : [{ ...one, text }];
  });
  if (parts.length === 0) failField("statement", "statements:field.nothingWritten");
  return parts;
}
