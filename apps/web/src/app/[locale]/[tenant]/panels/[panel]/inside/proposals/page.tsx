import type { Metadata } from "next";
import { afterIn } from "../../../../../../../features/proposals/public/filter.ts";
import { insidePanel } from "../../../../../../../features/proposals/inside/opened-proposal.ts";
import {
  INSIDE_LISTS, ProposalsInside, type InsideList,
} from "../../../../../../../features/proposals/inside/proposals-inside.tsx";
import { orNotFound } from "../../../../../../../server/or-not-found.ts";

interface Route {
  readonly params: Promise<{ tenant: string; panel: string }>;
  readonly searchParams: Promise<Record<"list" | "after", string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, panel } = await params;
  return { title: (await insidePanel(tenant, panel)).page.t("proposalPages:inside.title") };
}

export default async function ProposalsInsideRoute({ params, searchParams }: Route) {
  const { tenant, panel: slug } = await params;
  const query = await searchParams;
  const { page, panel } = await insidePanel(tenant, slug);
  const list = (Object.keys(INSIDE_LISTS) as InsideList[]).find((one) => one === query.list) ?? "working";
  const asked = { tenant, panel: slug, states: [...INSIDE_LISTS[list]], after: afterIn(query) };
  const rows = await orNotFound(page.call.proposals.list(asked));
  const shown = { slug, name: page.words(panel.name), takesPart: panel.abilities.takePart };
  return <ProposalsInside page={page} panel={shown} rows={rows} list={list} />;
}
