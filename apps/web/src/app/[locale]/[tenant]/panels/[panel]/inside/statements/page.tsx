import type { Metadata } from "next";
import { insidePanel } from "../../../../../../../features/proposals/inside/opened-proposal.ts";
import { afterIn } from "../../../../../../../features/proposals/public/filter.ts";
import {
  INSIDE_LISTS, StatementsInside, type InsideList,
} from "../../../../../../../features/statements/inside/statements-inside.tsx";
import { orNotFound } from "../../../../../../../server/or-not-found.ts";

interface Route {
  readonly params: Promise<{ tenant: string; panel: string }>;
  readonly searchParams: Promise<Record<"list" | "after", string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, panel } = await params;
  return { title: (await insidePanel(tenant, panel)).page.t("statementPages:list.title") };
}

export default async function StatementsInsideRoute({ params, searchParams }: Route) {
  const { tenant, panel: slug } = await params;
  const query = await searchParams;
  const { page, panel } = await insidePanel(tenant, slug);
  const list = (Object.keys(INSIDE_LISTS) as InsideList[]).find((one) => one === query.list) ?? "working";
  const asked = { tenant, panel: slug, states: [...INSIDE_LISTS[list]], after: afterIn(query) };
  const rows = await orNotFound(page.call.statements.list(asked));
  const { takePart, leadTogether } = panel.abilities;
  const shown = { slug, name: page.words(panel.name), begins: takePart || leadTogether };
  return <StatementsInside page={page} panel={shown} rows={rows} list={list} />;
}
