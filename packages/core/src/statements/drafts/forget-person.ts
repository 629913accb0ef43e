import type { Tx } from "../../kernel/index.ts";
import { StatementModel, WritingModel, WrittenUpdateModel } from "../model.ts";

/** Drafts that came before nobody go with their writer, words and all; what the panel has taken up is the panel's. */
export async function removeDraftsOfNobody(tx: Tx): Promise<void> {
  const gone = await tx.of(StatementModel).find({ authorId: { $exists: false }, heardOn: { $exists: false } });
  for (const statement of gone) {
    await tx.of(WrittenUpdateModel).removeWhere({ statementId: statement.id });
    await tx.of(WritingModel).removeWhere({ statementId: statement.id });
    await tx.of(StatementModel).remove(statement);
  }
}
