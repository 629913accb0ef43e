export { adoptStatement } from "./adoptions/adopt-statement.ts";
export { proposeAdoption, reopenStatement } from "./adoptions/propose-adoption.ts";
export { commentStatement, hideStatementComment } from "./discussions/write-comment.ts";
export {
  giveDissent, joinDissent, recordDissent, takeDissentBack, takeRecordedDissentBack,
} from "./dissents/give-dissent.ts";
export { addPart, movePart, putPartBack, removePart } from "./drafts/change-parts.ts";
export { changeStatement, draftStatement, putBeforePanel } from "./drafts/draft-statement.ts";
export { withdrawStatement } from "./drafts/withdraw-statement.ts";
export * from "./events.ts";
export { citeEvidence, evidenceOffersOf, removeEvidence } from "./evidence/cite-evidence.ts";
export { evidenceKinds, type EvidenceItem, type EvidenceKind } from "./extension.ts";
export { statementsHandlers } from "./handlers.ts";
export { memberStatements, publicStatements, statementItems } from "./lists/list-statements.ts";
export { readStatement } from "./lists/read-statement.ts";
export { showStatement } from "./lists/show-statement.ts";
export { locales } from "./locales/index.ts";
export {
  DissentModel, PresenceModel, StatementCommentModel, StatementModel, SuggestionModel, WritingModel, WrittenUpdateModel,
  type Dissent, type Statement, type StatementComment, type Suggestion,
} from "./model.ts";
export { publicOnly as openStatements, statementPolicy } from "./policy.ts";
export { publishStatement } from "./publications/publish-statement.ts";
export { statementsRouter } from "./router.ts";
export { sendStatement } from "./sendings/send-statement.ts";
export { statementInside, withStatementReader, type StatementCtx } from "./statement-now.ts";
export { answerSuggestion, suggestWording, takeSuggestionBack } from "./suggestions/suggest-wording.ts";
export { followText, textSince } from "./texts/follow-text.ts";
export { sayPresent } from "./texts/say-present.ts";
export { writeText } from "./texts/write-text.ts";
export { writeWords } from "./texts/write-words.ts";
