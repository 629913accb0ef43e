import type { Metadata } from "next";
import { GuardianPage } from "../../../../../features/recruitment/public/own/guardian-page.tsx";
import { keyMetadata, keyPage, type KeyRoute } from "../../../../../server/key-page.ts";

export const generateMetadata = (route: KeyRoute): Promise<Metadata> => keyMetadata(route, "callPages:guardian.title");

export default async function GuardianRoute(route: KeyRoute) {
  return <GuardianPage {...await keyPage(route)} />;
}
