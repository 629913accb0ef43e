import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SetUpFactor } from "../../../../../../features/people/me/set-up-factor.tsx";
import { signedInPage } from "../../../../../../server/signed-in-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { page } = await signedInPage((await params).tenant);
  return { title: page.t("peoplePages:setUp.title") };
}

export default async function SetUpFactorPage({ params }: Route) {
  const { tenant } = await params;
  const { page } = await signedInPage(tenant);
  const { on, given, canSetUp } = await page.call.people.me.security({ tenant });
  if (!canSetUp || (on && !given)) redirect(`${page.home}/me/security`);
  return <SetUpFactor page={page} factor={await page.call.people.me.beginFactor({ tenant })} />;
}
