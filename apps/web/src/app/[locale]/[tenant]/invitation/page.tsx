import type { Metadata } from "next";
import { InvitationPage } from "../../../../features/people/invitations/invitation-page.tsx";
import { keyMetadata, keyPage, type KeyRoute } from "../../../../server/key-page.ts";

export const generateMetadata = (route: KeyRoute): Promise<Metadata> => keyMetadata(route, "peoplePages:invitation.title");

/** The page of the link in the invitation's mail. It only shows buttons: mail scanners open links before people do. */
export default async function InvitationRoute(route: KeyRoute) {
  return <InvitationPage {...await keyPage(route)} />;
}
