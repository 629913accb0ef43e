import { handlingProcedure } from "../handling/index.ts";
import { router, tenantPublicProcedure } from "../kernel/index.ts";
import { coordinatorProcedure, panelProcedure, panelStaffProcedure } from "../panels/index.ts";
import { adoptProposal } from "./adoptions/adopt-proposal.ts";
import { liftProposal } from "./adoptions/lift-proposal.ts";
import { hideComment, writeComment } from "./discussions/write-comment.ts";
import { changeProposal, discussProposal, draftProposal } from "./drafts/draft-proposal.ts";
import { nameShaper, setRecipients } from "./drafts/name-shaper.ts";
import { withdrawProposal } from "./drafts/withdraw-proposal.ts";
import { findSimilar } from "./duplicates/find-similar.ts";
import { mergeProposal } from "./duplicates/merge-proposals.ts";
import { handledProposal } from "./lists/handled-proposal.ts";
import { memberProposals, publicProposals, staffProposals } from "./lists/list-proposals.ts";
import { publicProposal, showProposal as view } from "./lists/show-proposal.ts";
import { proposalNow, withReader } from "./proposal-now.ts";
import { requestsRouter } from "./requests/router.ts";
import {
  adoptInput, changeProposalInput, commentInput, draftProposalInput, handledProposalView,
  hideCommentInput, liftInput, memberListInput,
  memberRows,
  mergeInput, nameShaperInput, proposalInput, proposalRows, proposalView, publicListInput, publicPageInput,
  publicProposalView,
  sendInput, setRecipientsInput, similarInput, similarView, staffListInput, supportInput, supportView, withdrawInput,
} from "./schema.ts";
import { sendProposal } from "./sendings/send-proposal.ts";
import { giveSupport } from "./supports/give-support.ts";

const inPanel = panelProcedure.use(async ({ ctx, next }) => next({ ctx: await withReader(ctx) }));
const staffInPanel = panelStaffProcedure.use(async ({ ctx, next }) => next({ ctx: await withReader(ctx) }));
const one = inPanel.input(proposalInput).output(proposalView);

/** Proposals: from a member's draft to the sending, and what everybody reads of them. */
export const proposalsRouter = router({
  publicList: tenantPublicProcedure.input(publicListInput).output(proposalRows).query(
    ({ ctx, input }) => publicProposals(ctx, input)
  ),
  publicPage: tenantPublicProcedure.input(publicPageInput).output(publicProposalView).query(
    ({ ctx, input }) => publicProposal(ctx, input)
  ),
  handled: handlingProcedure.output(handledProposalView).query(({ ctx }) => handledProposal(ctx)),
  list: inPanel.input(memberListInput).output(memberRows).query(({ ctx, input }) => memberProposals(ctx, input)),
  show: one.query(async ({ ctx, input }) => view(ctx, await proposalNow(ctx.db, ctx, input.proposal, "see"))),
  staffList: coordinatorProcedure.input(staffListInput).output(proposalRows).query(
    ({ ctx, input }) => staffProposals(ctx, input)
  ),
  similar: inPanel.input(similarInput).output(similarView).query(({ ctx, input }) => findSimilar(ctx, input)),

  draft: inPanel.input(draftProposalInput).output(proposalView).mutation(
    async ({ ctx, input }) => view(ctx, await draftProposal(ctx, input))
  ),
  change: one.input(changeProposalInput).mutation(async ({ ctx, input }) => view(ctx, await changeProposal(ctx, input))),
  discuss: one.mutation(async ({ ctx, input }) => view(ctx, await discussProposal(ctx, input))),
  comment: one.input(commentInput).mutation(async ({ ctx, input }) => {
    await writeComment(ctx, input);
    return view(ctx, await proposalNow(ctx.db, ctx, input.proposal, "see"));
  }),
  hideComment: one.input(hideCommentInput).mutation(async ({ ctx, input }) => {
    await hideComment(ctx, input);
    return view(ctx, await proposalNow(ctx.db, ctx, input.proposal, "see"));
  }),
  support: inPanel.input(supportInput).output(supportView).mutation(({ ctx, input }) => giveSupport(ctx, input)),
  nameShaper: one.input(nameShaperInput).mutation(async ({ ctx, input }) => view(ctx, await nameShaper(ctx, input))),
  setRecipients: one.input(setRecipientsInput).mutation(
    async ({ ctx, input }) => view(ctx, await setRecipients(ctx, input))
  ),
  adopt: one.input(adoptInput).mutation(async ({ ctx, input }) => view(ctx, await adoptProposal(ctx, input))),
  lift: one.input(liftInput).mutation(async ({ ctx, input }) => view(ctx, await liftProposal(ctx, input))),
  merge: one.input(mergeInput).mutation(async ({ ctx, input }) => view(ctx, await mergeProposal(ctx, input))),
  withdraw: one.input(withdrawInput).mutation(async ({ ctx, input }) => view(ctx, await withdrawProposal(ctx, input))),
  send: staffInPanel.input(sendInput).output(proposalView).mutation(
    async ({ ctx, input }) => view(ctx, await sendProposal(ctx, input))
  ),

  requests: requestsRouter,
});
