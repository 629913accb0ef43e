import type { Metadata } from "next";
import { MyFees } from "../../../../../features/fees/mine/my-fees.tsx";
import { oneValue } from "../../../../../server/one-value.ts";
import { signedInPage } from "../../../../../server/signed-in-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<{ travel?: string | string[] }>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { page } = await signedInPage((await params).tenant);
  return { title: page.t("peoplePages:me.title.fees") };
}

export default async function MyFeesPage({ params, searchParams }: Route) {
  const { tenant } = await params;
  const { page } = await signedInPage(tenant);
  const travel = oneValue((await searchParams).travel);
  const claims = await page.call.meetings.fees.mine({ tenant });
  const travelling = claims.find(({ id, abilities }) => id === travel && abilities.claimTravel);
  return <MyFees page={page} claims={claims} travelling={travelling} />;
}
