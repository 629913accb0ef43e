import type { EventHandler } from "../kernel/index.ts";
import { forgetAccountOfErased } from "./copies/forget-account-of-erased.ts";
import { sendInvitation } from "./invitations/send-invitation.ts";
import { mailNewAddress, mailOldAddress } from "./new-emails/mail-addresses.ts";
import { tellOwnerOfFactor } from "./second-factors/tell-owner.ts";
import { sendSignInLink } from "./sign-ins/send-sign-in-link.ts";

/** Who listens to events in this slice. */
export const peopleHandlers: readonly EventHandler[] = [
  sendSignInLink, sendInvitation, tellOwnerOfFactor, forgetAccountOfErased, mailNewAddress, mailOldAddress,
];
