import type { Metadata } from "next";
import { MyData } from "../../../../../features/people/me/my-data.tsx";
import { signedInPage } from "../../../../../server/signed-in-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { page } = await signedInPage((await params).tenant);
  return { title: page.t("peoplePages:me.title.data") };
}

export default async function MyDataPage({ params }: Route) {
  const { tenant } = await params;
  const { page } = await signedInPage(tenant);
  return <MyData page={page} data={await page.call.people.me.data({ tenant })} />;
}
