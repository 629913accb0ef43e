import { NewCall } from "../../../../../../features/recruitment/calls/new-call.tsx";
import { oneValue } from "../../../../../../server/one-value.ts";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { signedInPage } from "../../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../../server/tenant-page.ts";
import type { Metadata } from "next";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Pick<Route, "params">): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("recruitmentPages:edit.new") };
}

export default async function NewCallRoute({ params, searchParams }: Route) {
  const { tenant } = await params;
  const { page } = await signedInPage(tenant);
  const choices = await orNotFound(page.call.recruitment.calls.choices({ tenant }));
  return <NewCall page={page} choices={choices} chosen={oneValue((await searchParams).panel)} />;
}
