import type { Metadata } from "next";
import { OwnPage } from "../../../../../features/recruitment/public/own/own-page.tsx";
import { keyMetadata, keyPage, type KeyRoute } from "../../../../../server/key-page.ts";

export const generateMetadata = (route: KeyRoute): Promise<Metadata> => keyMetadata(route, "callPages:own.title");

export default async function OwnRoute(route: KeyRoute) {
  return <OwnPage {...await keyPage(route)} />;
}
