export { lockAccount, unlockAccount } from "./accounts/lock-account.ts";
export { addPerson } from "./add-person.ts";
export { changeMe, changePerson } from "./change-person.ts";
export { changeRoles } from "./change-roles.ts";
export { confirmSignUp } from "./confirm-sign-up.ts";
export { erasePerson, erasePreview } from "./copies/erase-person.ts";
export { dataOf, myData } from "./copies/my-data.ts";
export { endAccess, reopenAccess } from "./end-access.ts";
export { accessEnded, accessReopened, personAdded, personChanged, personErased, rolesChanged } from "./events.ts";
export { peopleHandlers } from "./handlers.ts";
export { signInWithIdentity, type Identity } from "./identities/sign-in-with-identity.ts";
export { acceptInvitation, declineInvitation, type Acceptance } from "./invitations/answer-invitation.ts";
export {
  invitationAccepted, invitationBounced, invitationCancelled, invitationDeclined, invitationRenewed, personInvited,
} from "./invitations/events.ts";
export { invitePerson, invitePersonIn } from "./invitations/invite-person.ts";
export { InvitationModel, type Invitation } from "./invitations/model.ts";
export { cancelInvitation, noteBounce, renewInvitation } from "./invitations/renew-invitation.ts";
export { invitationByToken, listInvitations } from "./invitations/show-invitations.ts";
export { addressPlaces, identityReturnAddress, placeOf } from "./letters/addresses.ts";
export { nameIn, writeLetter } from "./letters/write-letter.ts";
export type { Person } from "./link-account.ts";
export { listPeople } from "./list-people.ts";
export { locales } from "./locales/index.ts";
export { me } from "./me.ts";
export { PersonModel } from "./model.ts";
export { peoplePolicy } from "./policy.ts";
export { peopleRouter } from "./router.ts";
export {
  recoveryCodesRenewed, secondFactorGiven, secondFactorReset, secondFactorTurnedOn,
} from "./second-factors/events.ts";
export { giveFactor } from "./second-factors/give-factor.ts";
export { mySecurity } from "./second-factors/my-security.ts";
export { resetFactor } from "./second-factors/reset-factor.ts";
export { beginFactor, confirmFactor, renewRecoveryCodes } from "./second-factors/set-up-factor.ts";
export { deviceOf, type Device } from "./sessions/device.ts";
export { endMyOtherSessions, endMySession, signOut } from "./sessions/end-sessions.ts";
export { sessionEnded, signedIn } from "./sessions/events.ts";
export { LONGEST_SESSION } from "./sessions/limits.ts";
export { mySessions } from "./sessions/my-sessions.ts";
export { viewerOf } from "./sessions/viewer-of.ts";
export { showPerson } from "./show-person.ts";
export { demoPeople, demoSignIn } from "./sign-ins/demo-sign-in.ts";
export { signInRequested } from "./sign-ins/events.ts";
export { nextAddress } from "./sign-ins/next-address.ts";
export { redeemSignIn, signInLink } from "./sign-ins/redeem-sign-in.ts";
export { askNewEmail } from "./new-emails/ask-new-email.ts";
export { confirmNewEmail, newEmailLink } from "./new-emails/confirm-new-email.ts";
export { requestSignIn } from "./sign-ins/request-sign-in.ts";
