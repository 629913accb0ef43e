export { adoptProposal } from "./adoptions/adopt-proposal.ts";
export { liftProposal } from "./adoptions/lift-proposal.ts";
export { hideComment, writeComment } from "./discussions/write-comment.ts";
export { changeProposal, discussProposal, draftProposal } from "./drafts/draft-proposal.ts";
export { nameShaper, setRecipients } from "./drafts/name-shaper.ts";
export { withdrawProposal } from "./drafts/withdraw-proposal.ts";
export { findSimilar } from "./duplicates/find-similar.ts";
export { mergeProposal } from "./duplicates/merge-proposals.ts";
export { likeness, stemsOf } from "./duplicates/stems.ts";
export * from "./events.ts";
export { proposalsHandlers } from "./handlers.ts";
export { memberProposals, publicProposals, staffProposals } from "./lists/list-proposals.ts";
export { publicProposal, showProposal } from "./lists/show-proposal.ts";
export { locales } from "./locales/index.ts";
export {
  CommentModel, ProposalModel, RequestModel, SupportModel, type Comment, type Proposal, type Request, type Support,
} from "./model.ts";
export { proposalPolicy, publicOnly } from "./policy.ts";
export { withReader, type ProposalCtx } from "./proposal-now.ts";
export { closeRequest, giveComment, reportUse } from "./requests/give-comment.ts";
export { requestPolicy } from "./requests/policy.ts";
export { withRequestReader, type RequestCtx } from "./requests/request-now.ts";
export { saveRequest, sendRequest } from "./requests/save-request.ts";
export { myRequests, panelRequests, viewOfRequest } from "./requests/show-requests.ts";
export { acceptRequest, declineRequest, putRequestOnAgenda } from "./requests/take-up-request.ts";
export { addTest, recordTest } from "./requests/test-something.ts";
export { proposalsRouter } from "./router.ts";
export { sendProposal } from "./sendings/send-proposal.ts";
export { giveSupport, supportOf } from "./supports/give-support.ts";
