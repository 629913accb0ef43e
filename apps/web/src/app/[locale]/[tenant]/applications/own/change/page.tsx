import type { Metadata } from "next";
import { ChangeOwnPage } from "../../../../../../features/recruitment/public/own/change-own-page.tsx";
import { keyMetadata, keyPage, type KeyRoute } from "../../../../../../server/key-page.ts";

export const generateMetadata = (route: KeyRoute): Promise<Metadata> => keyMetadata(route, "callPages:change.title");

export default async function ChangeOwnRoute(route: KeyRoute) {
  return <ChangeOwnPage {...await keyPage(route)} />;
}
