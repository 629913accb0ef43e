import { z } from "zod";
import { publicProcedure, router, signedInProcedure, staffProcedure, tenantPublicProcedure } from "../kernel/index.ts";
import { addPerson } from "./add-person.ts";
import { changeMe, changePerson } from "./change-person.ts";
import { changeRoles } from "./change-roles.ts";
import { confirmSignUp } from "./confirm-sign-up.ts";
import { erasePerson, erasePreview } from "./copies/erase-person.ts";
import { dataOf, myData } from "./copies/my-data.ts";
import { endAccess, reopenAccess } from "./end-access.ts";
import { acceptInvitation, declineInvitation } from "./invitations/answer-invitation.ts";
import { invitePerson } from "./invitations/invite-person.ts";
import { cancelInvitation, renewInvitation } from "./invitations/renew-invitation.ts";
import { asStaffSeesIt, invitationByToken, listInvitations } from "./invitations/show-invitations.ts";
import { listPeople } from "./list-people.ts";
import { me } from "./me.ts";
import {
  acceptedView, addPersonInput, askNewEmailInput, confirmedEmailView, newEmailView, changeMeInput, changePersonInput,
  changeRolesInput, confirmSignUpInput, confirmedSignUpView,
  demoPersonView,
  demoSignInInput, endAccessInput, endSessionInput, erasureInput, erasurePreviewView, factorCodeInput, factorResetInput,
  foundPersonView,
  invitationView, inviteInput, listInvitationsInput, listPeopleInput, meView, myInvitationView, newFactorView,
  openInvitationInput,
  personalDataView, personView, recoveryCodesView, requestSignInInput, securityView, sessionView, signInLinkView,
  signInTokenInput, whichPersonInput,
} from "./schema.ts";
import { askNewEmail } from "./new-emails/ask-new-email.ts";
import { confirmNewEmail, newEmailLink } from "./new-emails/confirm-new-email.ts";
import { mySecurity } from "./second-factors/my-security.ts";
import { giveFactor } from "./second-factors/give-factor.ts";
import { resetFactor } from "./second-factors/reset-factor.ts";
import { beginFactor, confirmFactor, renewRecoveryCodes } from "./second-factors/set-up-factor.ts";
import { endMyOtherSessions, endMySession } from "./sessions/end-sessions.ts";
import { mySessions } from "./sessions/my-sessions.ts";
import { demoPeople, demoSignIn } from "./sign-ins/demo-sign-in.ts";
import { signInLink } from "./sign-ins/redeem-sign-in.ts";
import { requestSignIn } from "./sign-ins/request-sign-in.ts";
import { showPerson } from "./show-person.ts";

const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), next: z.string().optional() });
const seesPeople = staffProcedure("admin", "coordinator", "privacy", "secretary", "payroll");
const knowsPeople = staffProcedure("admin", "coordinator");
const admin = staffProcedure("admin");
const privacy = staffProcedure("admin", "privacy");

/** A paused organisation can be read: people come in, say that it is them, and end sessions that others may have. */
const whilePaused = { whilePaused: true } as const;

/** Who has protected the account gives the second factor before anything else, in whatever organisation. */
const beforeFactor = { beforeFactor: true } as const;

/** Signing in: what a visitor may ask. */
const signInRouter = router({
  request: tenantPublicProcedure.meta(whilePaused).input(requestSignInInput)
    .mutation(({ ctx, input }) => requestSignIn(ctx, input)),
  // A mutation, so that a one-time key never stands in an address that is written to a log.
  link: tenantPublicProcedure.meta(whilePaused).input(signInTokenInput).output(signInLinkView)
    .mutation(({ ctx, input }) => signInLink(ctx, input)),
  newEmail: tenantPublicProcedure.input(signInTokenInput).output(newEmailView)
    .mutation(({ ctx, input }) => newEmailLink(ctx, input)),
  confirmNewEmail: tenantPublicProcedure.input(signInTokenInput).output(confirmedEmailView)
    .mutation(({ ctx, input }) => confirmNewEmail(ctx, input)),
  demoPeople: tenantPublicProcedure.output(z.array(demoPersonView)).query(({ ctx }) => demoPeople(ctx)),
  demo: tenantPublicProcedure.meta(whilePaused).input(demoSignInInput).output(signInTokenInput)
    .mutation(({ ctx, input }) => demoSignIn(ctx, input)),
  confirmSignUp: publicProcedure.input(confirmSignUpInput).output(confirmedSignUpView)
    .mutation(({ ctx, input }) => confirmSignUp(ctx, input)),
});

/** The reader's own things. */
const meRouter = router({
  show: signedInProcedure.meta(beforeFactor).output(meView).query(({ ctx }) => me(ctx)),
  change: signedInProcedure.input(changeMeInput).output(meView).mutation(({ ctx, input }) => changeMe(ctx, input)),
  askNewEmail: signedInProcedure.input(askNewEmailInput).mutation(({ ctx, input }) => askNewEmail(ctx, input)),
  sessions: signedInProcedure.output(z.array(sessionView)).query(({ ctx }) => mySessions(ctx)),
  endSession: signedInProcedure.meta(whilePaused).input(endSessionInput)
    .mutation(({ ctx, input }) => endMySession(ctx, input)),
  endOtherSessions: signedInProcedure.meta(whilePaused).output(z.number()).mutation(({ ctx }) => endMyOtherSessions(ctx)),
  security: signedInProcedure.meta(beforeFactor).output(securityView).query(({ ctx }) => mySecurity(ctx)),
  beginFactor: signedInProcedure.output(newFactorView).mutation(({ ctx }) => beginFactor(ctx)),
  confirmFactor: signedInProcedure.input(factorCodeInput).output(recoveryCodesView)
    .mutation(({ ctx, input }) => confirmFactor(ctx, input)),
  giveFactor: signedInProcedure.meta({ ...whilePaused, ...beforeFactor }).input(factorCodeInput)
    .mutation(({ ctx, input }) => giveFactor(ctx, input)),
  renewRecoveryCodes: signedInProcedure.output(recoveryCodesView).mutation(({ ctx }) => renewRecoveryCodes(ctx)),
  data: signedInProcedure.output(personalDataView).query(({ ctx }) => myData(ctx)),
});

const invitationsRouter = router({
  invite: admin.input(inviteInput).output(invitationView)
    .mutation(async ({ ctx, input }) => asStaffSeesIt(ctx, await invitePerson(ctx, { ...input, days: 14 }))),
  list: knowsPeople.input(listInvitationsInput).output(pageOf(invitationView))
    .query(({ ctx, input }) => listInvitations(ctx, input)),
  renew: knowsPeople.input(openInvitationInput).output(invitationView)
    .mutation(async ({ ctx, input }) => asStaffSeesIt(ctx, await renewInvitation(ctx, input))),
  cancel: knowsPeople.input(openInvitationInput).output(invitationView)
    .mutation(async ({ ctx, input }) => asStaffSeesIt(ctx, await cancelInvitation(ctx, input))),
  // The three of the invited person, with the key of the mail. See `link` for why the first one is a mutation.
  byToken: tenantPublicProcedure.meta(whilePaused).input(signInTokenInput).output(myInvitationView)
    .mutation(({ ctx, input }) => invitationByToken(ctx, input)),
  accept: tenantPublicProcedure.input(signInTokenInput).output(acceptedView)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
  decline: tenantPublicProcedure.input(signInTokenInput).mutation(({ ctx, input }) => declineInvitation(ctx, input)),
});

/** The people of a tenant. */
export const peopleRouter = router({
  signIn: signInRouter,
  me: meRouter,
  invitations: invitationsRouter,
  list: seesPeople.input(listPeopleInput).output(pageOf(foundPersonView)).query(({ ctx, input }) => listPeople(ctx, input)),
  show: seesPeople.input(whichPersonInput).output(personView).query(({ ctx, input }) => showPerson(ctx, input)),
  add: knowsPeople.input(addPersonInput).output(personView).mutation(({ ctx, input }) => addPerson(ctx, input)),
  change: knowsPeople.input(changePersonInput).output(personView).mutation(({ ctx, input }) => changePerson(ctx, input)),
  changeRoles: admin.input(changeRolesInput).output(personView).mutation(({ ctx, input }) => changeRoles(ctx, input)),
  endAccess: knowsPeople.input(endAccessInput).output(personView).mutation(({ ctx, input }) => endAccess(ctx, input)),
  reopenAccess: knowsPeople.input(endAccessInput).output(personView).mutation(({ ctx, input }) => reopenAccess(ctx, input)),
  resetFactor: admin.input(factorResetInput).output(z.object({ done: z.boolean() }))
    .mutation(({ ctx, input }) => resetFactor(ctx, input)),
  data: privacy.input(whichPersonInput).output(personalDataView).query(({ ctx, input }) => dataOf(ctx, input)),
  erasePreview: privacy.input(whichPersonInput).output(erasurePreviewView)
    .query(({ ctx, input }) => erasePreview(ctx, input)),
  erase: privacy.input(erasureInput).mutation(({ ctx, input }) => erasePerson(ctx, input)),
});
