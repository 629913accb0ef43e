import type { Metadata } from "next";
import { InvitationPage } from "../../../../features/people/invitations/invitation-page.tsx";
import { tenantPage } from "../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<{ token?: string | string[] }>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("peoplePages:invitation.title"), referrer: "same-origin", robots: { index: false } };
}

/** The page of the link in the invitation's mail. It only shows buttons: mail scanners open links before people do. */
export default async function InvitationRoute({ params, searchParams }: Route) {
  const page = await tenantPage((await params).tenant);
  const { token } = await searchParams;
  return <InvitationPage page={page} token={typeof token === "string" ? token : ""} />;
}
