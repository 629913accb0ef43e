import type { Metadata } from "next";
import { PreferencesPage } from "../../../../../features/notifications/preferences/preferences-page.tsx";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { signedInPage } from "../../../../../server/signed-in-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { page } = await signedInPage((await params).tenant);
  return { title: page.t("peoplePages:me.title.notices") };
}

export default async function MyNoticesPage({ params }: Route) {
  const { tenant } = await params;
  const { page, me } = await signedInPage(tenant);
  const preferences = await orNotFound(page.call.notifications.mine.preferences({ tenant }));
  return <PreferencesPage page={page} preferences={preferences} worksHere={me.roles.length > 0} />;
}
