import type { Metadata } from "next";
import { InvitePage } from "../../../../../../features/people/invitations/invite-page.tsx";
import { staffPage } from "../../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("peoplePages:invite.title") };
}

export default async function InviteRoutePage({ params }: Route) {
  const { page } = await staffPage((await params).tenant, "admin");
  return <InvitePage page={page} />;
}
