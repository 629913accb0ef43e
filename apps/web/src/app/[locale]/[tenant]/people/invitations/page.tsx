import type { Metadata } from "next";
import { InvitationsList } from "../../../../../features/people/invitations/invitations-list.tsx";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { staffPage } from "../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }>; readonly searchParams: Promise<{ after?: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("peoplePages:invitations.title") };
}

export default async function InvitationsPage({ params, searchParams }: Route) {
  const { tenant } = await params;
  const { page, me } = await staffPage(tenant, "admin", "coordinator");
  const { after } = await searchParams;
  const invitations = await orNotFound(page.call.people.invitations.list({ tenant, after }));
  return <InvitationsList page={page} invitations={invitations} after={after} invites={me.roles.includes("admin")} />;
}
