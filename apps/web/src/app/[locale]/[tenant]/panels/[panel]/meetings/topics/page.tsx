import type { Metadata } from "next";
import { AgendaPage } from "../../../../../../../features/meetings/agendas/agenda-page.tsx";
import { readAgenda } from "../../../../../../../features/meetings/agendas/read-agenda.ts";
import { insidePlace, type PanelRoute } from "../../../../../../../features/meetings/place.ts";

interface Route extends PanelRoute { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, panel } = await params;
  return { title: (await insidePlace(tenant, panel)).page.t("meetingPages:topics.title") };
}

export default async function TopicsRoute({ params, searchParams }: Route) {
  const { tenant, panel: slug } = await params;
  const { page, panel } = await insidePlace(tenant, slug);
  return <AgendaPage {...await readAgenda({ page, panel }, undefined, await searchParams)} />;
}
