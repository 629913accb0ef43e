import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AreaPage } from "../../../../../../features/organisation/areas/area-page.tsx";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { staffPage } from "../../../../../../server/signed-in-page.ts";

interface Route { readonly params: Promise<{ tenant: string; area: string }> }

async function shown({ params }: Route) {
  const { tenant, area } = await params;
  const { page } = await staffPage(tenant, "admin");
  const areas = await orNotFound(page.call.organisation.areas({ tenant }));
  return { page, area: areas.find((one) => one.id === area) ?? notFound() };
}

export async function generateMetadata(route: Route): Promise<Metadata> {
  const { page, area } = await shown(route);
  return { title: page.words(area.name) };
}

export default async function AreaRoute(route: Route) {
  return <AreaPage {...await shown(route)} />;
}
