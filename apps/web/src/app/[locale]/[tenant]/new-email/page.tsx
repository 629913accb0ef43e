import type { Metadata } from "next";
import { NewEmailPage } from "../../../../features/people/me/new-email-page.tsx";
import { tenantPage } from "../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<{ token?: string }>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("peoplePages:newEmail.title"), referrer: "same-origin" };
}

/** Where the link leads that was sent to a new address. */
export default async function NewEmailRoute({ params, searchParams }: Route) {
  const { token = "" } = await searchParams;
  return <NewEmailPage page={await tenantPage((await params).tenant)} token={token} />;
}
