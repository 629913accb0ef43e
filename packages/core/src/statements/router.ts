import { router, tenantPublicProcedure } from "../kernel/index.ts";
import { coordinatorProcedure, panelProcedure, panelStaffProcedure } from "../panels/index.ts";
import { adoptStatement } from "./adoptions/adopt-statement.ts";
import { proposeAdoption, reopenStatement } from "./adoptions/propose-adoption.ts";
import { commentStatement, hideStatementComment } from "./discussions/write-comment.ts";
import {
  giveDissent, joinDissent, recordDissent, takeDissentBack, takeRecordedDissentBack,
} from "./dissents/give-dissent.ts";
import { addPart, movePart, putPartBack, removePart } from "./drafts/change-parts.ts";
import { changeStatement, draftStatement, putBeforePanel } from "./drafts/draft-statement.ts";
import { withdrawStatement } from "./drafts/withdraw-statement.ts";
import { citeEvidence, evidenceOffersOf, removeEvidence } from "./evidence/cite-evidence.ts";
import { memberStatements, publicStatements, statementItems as items } from "./lists/list-statements.ts";
import { readStatement } from "./lists/read-statement.ts";
import { showStatement as view } from "./lists/show-statement.ts";
import { publishStatement } from "./publications/publish-statement.ts";
import {
  addPartInput, adoptInput, answerSuggestionInput, changeStatementInput, citeInput, commentInput, dissentInput,
  draftStatementInput, evidenceOffers, followInput, hideCommentInput, joinDissentInput, memberStatementsInput, movePartInput,
  partInput, presentInput, presentPeople, publicStatementsInput, publishInput, readInput, readStatementView,
  recordDissentInput, sendInput,
  statementInput, statementItems, statementRows, statementView, suggestInput, suggestionInput, takeRecordedBackInput,
  textFeed,
  uncite,
  withdrawStatementInput, writeInput, written,
} from "./schema.ts";
import { sendStatement } from "./sendings/send-statement.ts";
import { statementInside, withStatementReader, type StatementCtx } from "./statement-now.ts";
import { answerSuggestion, suggestWording, takeSuggestionBack } from "./suggestions/suggest-wording.ts";
import { followText, textSince } from "./texts/follow-text.ts";
import { sayPresent } from "./texts/say-present.ts";
import { writeText } from "./texts/write-text.ts";

const inPanel = panelProcedure.use(async ({ ctx, next }) => next({ ctx: await withStatementReader(ctx) }));
const staffInPanel = panelStaffProcedure.use(async ({ ctx, next }) => next({ ctx: await withStatementReader(ctx) }));
const shown = inPanel.output(statementView);
const staffShown = staffInPanel.output(statementView);

/** The statement as it is after a command. */
async function after(ctx: StatementCtx, { statement }: { statement: string }, command: Promise<unknown>) {
  await command;
  return view(ctx, await statementInside(ctx.db, ctx, statement, "see"));
}

/** Statements: written together, adopted, sent along a route, published with what became of them. */
export const statementsRouter = router({
  publicList: tenantPublicProcedure.input(publicStatementsInput).output(statementRows).query(
    ({ ctx, input }) => publicStatements(ctx, input)
  ),
  read: tenantPublicProcedure.input(readInput).output(readStatementView).query(
    ({ ctx, input }) => readStatement(ctx, input)
  ),
  list: inPanel.input(memberStatementsInput).output(statementRows).query(({ ctx, input }) => memberStatements(ctx, input)),
  items: coordinatorProcedure.output(statementItems).query(({ ctx }) => items(ctx)),
  show: shown.input(statementInput).query(
    async ({ ctx, input }) => view(ctx, await statementInside(ctx.db, ctx, input.statement, "see"))
  ),

  draft: shown.input(draftStatementInput).mutation(async ({ ctx, input }) => view(ctx, await draftStatement(ctx, input))),
  change: shown.input(changeStatementInput).mutation(({ ctx, input }) => after(ctx, input, changeStatement(ctx, input))),
  putBefore: shown.input(statementInput).mutation(({ ctx, input }) => after(ctx, input, putBeforePanel(ctx, input))),
  addPart: shown.input(addPartInput).mutation(({ ctx, input }) => after(ctx, input, addPart(ctx, input))),
  movePart: shown.input(movePartInput).mutation(({ ctx, input }) => after(ctx, input, movePart(ctx, input))),
  removePart: shown.input(partInput).mutation(({ ctx, input }) => after(ctx, input, removePart(ctx, input))),
  putPartBack: shown.input(partInput).mutation(({ ctx, input }) => after(ctx, input, putPartBack(ctx, input))),

  text: inPanel.input(followInput).output(textFeed).query(({ ctx, input }) => textSince(ctx, input)),
  follow: inPanel.input(followInput).output(textFeed).query(({ ctx, input, signal }) => followText(ctx, input, { signal })),
  write: inPanel.input(writeInput).output(written).mutation(({ ctx, input }) => writeText(ctx, input)),
  present: inPanel.input(presentInput).output(presentPeople).mutation(({ ctx, input }) => sayPresent(ctx, input)),

  suggest: shown.input(suggestInput).mutation(({ ctx, input }) => after(ctx, input, suggestWording(ctx, input))),
  answerSuggestion: shown.input(answerSuggestionInput).mutation(
    ({ ctx, input }) => after(ctx, input, answerSuggestion(ctx, input))
  ),
  takeSuggestionBack: shown.input(suggestionInput).mutation(
    ({ ctx, input }) => after(ctx, input, takeSuggestionBack(ctx, input))
  ),
  comment: shown.input(commentInput).mutation(({ ctx, input }) => after(ctx, input, commentStatement(ctx, input))),
  hideComment: shown.input(hideCommentInput).mutation(
    ({ ctx, input }) => after(ctx, input, hideStatementComment(ctx, input))
  ),
  offers: inPanel.input(statementInput).output(evidenceOffers).query(({ ctx, input }) => evidenceOffersOf(ctx, input)),
  cite: shown.input(citeInput).mutation(({ ctx, input }) => after(ctx, input, citeEvidence(ctx, input))),
  uncite: shown.input(uncite).mutation(({ ctx, input }) => after(ctx, input, removeEvidence(ctx, input))),
  dissent: shown.input(dissentInput).mutation(({ ctx, input }) => after(ctx, input, giveDissent(ctx, input))),
  joinDissent: shown.input(joinDissentInput).mutation(({ ctx, input }) => after(ctx, input, joinDissent(ctx, input))),
  takeDissentBack: shown.input(statementInput).mutation(({ ctx, input }) => after(ctx, input, takeDissentBack(ctx, input))),

  recordDissent: staffShown.input(recordDissentInput).mutation((
    { ctx, input }
  ) => after(ctx, input, recordDissent(ctx, input))),
  takeRecordedDissentBack: staffShown.input(takeRecordedBackInput).mutation(
    ({ ctx, input }) => after(ctx, input, takeRecordedDissentBack(ctx, input))
  ),

  proposeAdoption: shown.input(statementInput).mutation(({ ctx, input }) => after(ctx, input, proposeAdoption(ctx, input))),
  reopen: shown.input(statementInput).mutation(({ ctx, input }) => after(ctx, input, reopenStatement(ctx, input))),
  adopt: shown.input(adoptInput).mutation(({ ctx, input }) => after(ctx, input, adoptStatement(ctx, input))),
  send: staffShown.input(sendInput).mutation(({ ctx, input }) => after(ctx, input, sendStatement(ctx, input))),
  publish: shown.input(publishInput).mutation(({ ctx, input }) => after(ctx, input, publishStatement(ctx, input))),
  withdraw: shown.input(withdrawStatementInput).mutation(
    ({ ctx, input }) => after(ctx, input, withdrawStatement(ctx, input))
  ),
});
