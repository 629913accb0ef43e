import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProposePage } from "../../../../../../../../features/meetings/agendas/propose-page.tsx";
import { insidePlace, type PanelRoute } from "../../../../../../../../features/meetings/place.ts";

export async function generateMetadata({ params }: PanelRoute): Promise<Metadata> {
  const { tenant, panel } = await params;
  return { title: (await insidePlace(tenant, panel)).page.t("meetingPages:agenda.propose") };
}

export default async function ProposeTopicRoute({ params }: PanelRoute) {
  const { tenant, panel: slug } = await params;
  const { page, panel, inside: { abilities } } = await insidePlace(tenant, slug);
  if (!abilities.takePart && !abilities.leadTogether) notFound();
  return <ProposePage page={page} panel={panel} meeting={undefined} />;
}
