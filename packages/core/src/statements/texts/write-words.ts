import type { Locale } from "@raati/i18n";
import * as Y from "yjs";
import { statementInside, type StatementCtx } from "../statement-now.ts";
import { textName, toBase64 } from "./shared-text.ts";
import { writeText } from "./write-text.ts";
import { openWriting } from "./writing-now.ts";

interface Words {
  readonly statement: string;
  readonly part: string;
  readonly lang: Locale;
  readonly text: string;
}

/**
 * Writes a part anew in one language, for who writes without the page on which others write along: an import, a text that
 * somebody has dictated. It is the same writing, under the same rules.
 *
 * @throws Failure as `writeText`
 */
export async function writeWords(ctx: StatementCtx, { statement: id, part, lang, text }: Words): Promise<void> {
  const { doc } = await openWriting(ctx.db, await statementInside(ctx.db, ctx, id, "see"));
  const known = Y.encodeStateVector(doc);
  const shared = doc.getText(textName(part, lang));
  doc.transact(() => {
    shared.delete(0, shared.length);
    shared.insert(0, text);
  });
  await writeText(ctx, { statement: id, update: toBase64(Y.encodeStateAsUpdate(doc, known)) });
}
