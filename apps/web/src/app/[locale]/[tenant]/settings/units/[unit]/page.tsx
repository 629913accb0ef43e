import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnitPage } from "../../../../../../features/organisation/units/unit-page.tsx";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { staffPage } from "../../../../../../server/signed-in-page.ts";

interface Route { readonly params: Promise<{ tenant: string; unit: string }> }

async function shown({ params }: Route) {
  const { tenant, unit } = await params;
  const { page } = await staffPage(tenant, "admin");
  const units = await orNotFound(page.call.organisation.units({ tenant }));
  return { page, units, unit: units.find((one) => one.id === unit) ?? notFound() };
}

export async function generateMetadata(route: Route): Promise<Metadata> {
  const { page, unit } = await shown(route);
  return { title: page.words(unit.name) };
}

export default async function UnitRoute(route: Route) {
  return <UnitPage {...await shown(route)} />;
}
