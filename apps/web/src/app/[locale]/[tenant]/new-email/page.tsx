import type { Metadata } from "next";
import { NewEmailPage } from "../../../../features/people/me/new-email-page.tsx";
import { keyMetadata, keyPage, type KeyRoute } from "../../../../server/key-page.ts";

export const generateMetadata = (route: KeyRoute): Promise<Metadata> => keyMetadata(route, "peoplePages:newEmail.title");

/** Where the link leads that was sent to a new address. */
export default async function NewEmailRoute(route: KeyRoute) {
  return <NewEmailPage {...await keyPage(route)} />;
}
