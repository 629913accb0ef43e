import { newId } from "@raati/db";
import type { Metadata } from "next";
import { NewRequest } from "../../../../../features/requests/new-request.tsx";
import { materialIds, panelChoices } from "../../../../../features/requests/opened-request.ts";
import { recipientChoices } from "../../../../../features/proposals/inside/opened-proposal.ts";
import { oneValue } from "../../../../../server/one-value.ts";
import { staffPage } from "../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<{ panel?: string | string[] }>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("requestPages:form.new") };
}

export default async function NewRequestRoute({ params, searchParams }: Route) {
  const { page } = await staffPage((await params).tenant, "owner", "admin", "coordinator", "secretary");
  const [panels, units] = [await panelChoices(page), await recipientChoices(page)];
  const panelId = oneValue((await searchParams).panel);
  return <NewRequest page={page} id={newId()} ids={materialIds()} panels={panels} units={units} panelId={panelId} />;
}
