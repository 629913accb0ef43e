import type { Metadata } from "next";
import { DrawPage } from "../../../../../features/recruitment/public/draws/draw-page.tsx";
import { oneValue } from "../../../../../server/one-value.ts";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string; draw: string }>;
  readonly searchParams: Promise<{ row?: string | string[] }>;
}

async function shownDraw({ params }: Pick<Route, "params">) {
  const { tenant, draw } = await params;
  const page = await tenantPage(tenant);
  return { page, draw: await orNotFound(page.call.recruitment.draws.published({ tenant, draw })) };
}

export async function generateMetadata(route: Route): Promise<Metadata> {
  const { page, draw } = await shownDraw(route);
  return { title: page.t("callPages:draw.title", { panel: page.words(draw.panel.name) }) };
}

export default async function DrawRoute(route: Route) {
  return <DrawPage {...await shownDraw(route)} row={oneValue((await route.searchParams).row)} />;
}
