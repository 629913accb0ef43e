import type { Metadata } from "next";
import { MyDetails } from "../../../../features/people/me/my-details.tsx";
import { signedInPage } from "../../../../server/signed-in-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { page } = await signedInPage((await params).tenant);
  return { title: page.t("peoplePages:me.title.details") };
}

export default async function MePage({ params }: Route) {
  return <MyDetails {...await signedInPage((await params).tenant)} />;
}
