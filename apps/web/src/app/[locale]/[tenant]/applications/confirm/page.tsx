import type { Metadata } from "next";
import { ConfirmPage } from "../../../../../features/recruitment/public/own/confirm-page.tsx";
import { keyMetadata, keyPage, type KeyRoute } from "../../../../../server/key-page.ts";

export const generateMetadata = (route: KeyRoute): Promise<Metadata> => keyMetadata(route, "callPages:confirm.title");

export default async function ConfirmRoute(route: KeyRoute) {
  return <ConfirmPage {...await keyPage(route)} />;
}
