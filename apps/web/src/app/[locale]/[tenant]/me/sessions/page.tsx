import type { Metadata } from "next";
import { MySessions } from "../../../../../features/people/me/my-sessions.tsx";
import { signedInPage } from "../../../../../server/signed-in-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { page } = await signedInPage((await params).tenant);
  return { title: page.t("peoplePages:me.title.sessions") };
}

export default async function MySessionsPage({ params }: Route) {
  const { tenant } = await params;
  const { page } = await signedInPage(tenant);
  return <MySessions page={page} sessions={await page.call.people.me.sessions({ tenant })} />;
}
