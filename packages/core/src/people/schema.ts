export { emailAddress } from "../kernel/schema.ts";
export { addressPlaces, identityReturnAddress, placeOf } from "./letters/addresses.ts";
export {
  acceptedView, invitationInput, invitationView, inviteInput, listInvitationsInput, myInvitationView, openInvitationInput,
} from "./invitations/schema.ts";
export { erasureInput, erasurePreviewView, personalDataView } from "./copies/schema.ts";
export {
  addPersonInput, changeMeInput, changePersonInput, changeRolesInput, endAccessInput, confirmedSignUpView,
  confirmSignUpInput,
  foundPersonView, listPeopleInput, type MeView, meView, personView, type PersonView, whichPersonInput,
} from "./person-schema.ts";
export { endSessionInput, sessionView } from "./sessions/schema.ts";
export { demoPersonView, demoSignInInput, requestSignInInput, signInLinkView, signInTokenInput } from "./sign-ins/schema.ts";
export {
  factorCodeInput, factorResetInput, FACTOR_RESET_REASONS, newFactorView, recoveryCodesView, securityView,
} from "./second-factors/schema.ts";
export * from "./new-emails/schema.ts";
