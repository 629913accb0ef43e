import { NewCall } from "../../../../../../features/recruitment/calls/new-call.tsx";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { signedInPage } from "../../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../../server/tenant-page.ts";
import type { Metadata } from "next";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("recruitmentPages:edit.new") };
}

export default async function NewCallRoute({ params }: Route) {
  const { tenant } = await params;
  const { page } = await signedInPage(tenant);
  return <NewCall page={page} choices={await orNotFound(page.call.recruitment.calls.choices({ tenant }))} />;
}
