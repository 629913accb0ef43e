import type { Metadata } from "next";
import { BulletinPage } from "../../../../../../../../features/bulletins/bulletin-page.tsx";
import {
  bulletinOf, openedBulletin, type BulletinRoute,
} from "../../../../../../../../features/bulletins/opened-bulletin.ts";

export async function generateMetadata({ params }: BulletinRoute): Promise<Metadata> {
  const { tenant, panel, meeting } = await params;
  return { title: (await bulletinOf(tenant, panel, meeting)).page.t("bulletinPages:title") };
}

export default async function BulletinRoutePage(route: BulletinRoute) {
  return <BulletinPage {...await openedBulletin(route)} />;
}
