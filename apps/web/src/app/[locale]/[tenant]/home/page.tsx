import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WhatsNew } from "../../../../features/notifications/notices/whats-new.tsx";
import { MemberHome } from "../../../../features/panels/homes/member-home.tsx";
import { workPlaces } from "../../../../features/panels/homes/work-places.ts";
import { orNotFound } from "../../../../server/or-not-found.ts";
import { reader, tenantPage } from "../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("panelPages:home.title") };
}

export default async function MemberHomePage({ params }: Route) {
  const { tenant } = await params;
  const page = await tenantPage(tenant);
  const me = (await reader(tenant)) ?? notFound();
  const home = await orNotFound(page.call.panels.memberHome({ tenant }));
  const [next] = home.items;
  const first = next && await orNotFound(page.call.panels.inside({ tenant, panel: next.slug }));
  const meetings = await page.call.meetings.mine({ tenant });
  const work = await workPlaces(page, me.roles);
  return <MemberHome {...{ page, home, first, meetings, work }} name={me.name} news={<WhatsNew page={page} />} />;
}
