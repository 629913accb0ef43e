import type { Metadata } from "next";
import { MySecurity } from "../../../../../features/people/me/my-security.tsx";
import { signedInPage } from "../../../../../server/signed-in-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { page } = await signedInPage((await params).tenant);
  return { title: page.t("peoplePages:me.title.security") };
}

export default async function MySecurityPage({ params }: Route) {
  const { tenant } = await params;
  const { page } = await signedInPage(tenant);
  return <MySecurity page={page} security={await page.call.people.me.security({ tenant })} />;
}
