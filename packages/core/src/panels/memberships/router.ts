import { z } from "zod";
import { router } from "../../kernel/index.ts";
import { panelOwnProcedure, panelStaffProcedure } from "../procedures.ts";
import { activateMembership } from "./activate-membership.ts";
import { answerInvitation } from "./answer-invitation.ts";
import { changeAccess, changeRoles, endLeave, setPublication, startLeave } from "./change-membership.ts";
import { endMembership, resign } from "./end-membership.ts";
import { inviteExtension } from "./invite-extension.ts";
import { inviteMembers } from "./invite-members.ts";
import {
  answerInvitationInput, changeAccessInput, changeRolesInput, endMembershipInput, inviteExtensionInput, inviteMembersInput,
  membershipInput, membershipView, resignInput, setPublicationInput, startLeaveInput,
} from "./schema.ts";
import { viewOfMembership as view } from "./show-members.ts";

// Whoever has left finds the own membership still: a second click on "I resign" is answered like the first.
const own = panelOwnProcedure.output(membershipView);
const staff = panelStaffProcedure.output(membershipView);

/** Members: what they do themselves, and what the panel's staff do. */
export const membersRouter = router({
  answer: own.input(answerInvitationInput).mutation(async ({ ctx, input }) => view(ctx, await answerInvitation(ctx, input))),
  setPublication: own.input(setPublicationInput).mutation(
    async ({ ctx, input }) => view(ctx, await setPublication(ctx, input))
  ),
  startLeave: own.input(startLeaveInput).mutation(async ({ ctx, input }) => view(ctx, await startLeave(ctx, input))),
  endLeave: own.input(membershipInput).mutation(async ({ ctx, input }) => view(ctx, await endLeave(ctx, input))),
  resign: own.input(resignInput).mutation(async ({ ctx, input }) => view(ctx, await resign(ctx, input))),
  invite: panelStaffProcedure.input(inviteMembersInput).output(z.array(membershipView))
    .mutation(async ({ ctx, input }) => (await inviteMembers(ctx, input)).map((one) => view(ctx, one))),
  inviteExtension: staff.input(inviteExtensionInput).mutation(
    async ({ ctx, input }) => view(ctx, await inviteExtension(ctx, input))
  ),
  activate: staff.input(membershipInput).mutation(async ({ ctx, input }) => view(ctx, await activateMembership(ctx, input))),
  changeRoles: staff.input(changeRolesInput).mutation(async ({ ctx, input }) => view(ctx, await changeRoles(ctx, input))),
  changeAccess: staff.input(changeAccessInput).mutation(async ({ ctx, input }) => view(ctx, await changeAccess(ctx, input))),
  end: staff.input(endMembershipInput).mutation(async ({ ctx, input }) => view(ctx, await endMembership(ctx, input))),
});
