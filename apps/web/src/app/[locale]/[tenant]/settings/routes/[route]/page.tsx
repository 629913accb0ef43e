import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RoutePage } from "../../../../../../features/organisation/routes/route-page.tsx";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { staffPage } from "../../../../../../server/signed-in-page.ts";

interface Route { readonly params: Promise<{ tenant: string; route: string }> }

async function shown({ params }: Route) {
  const { tenant, route: id } = await params;
  const { page } = await staffPage(tenant, "admin");
  const routes = await orNotFound(page.call.organisation.routes({ tenant }));
  return { page, route: routes.find((one) => one.id === id && one.state === "active") ?? notFound() };
}

export async function generateMetadata(address: Route): Promise<Metadata> {
  const { page, route } = await shown(address);
  return { title: page.words(route.name) };
}

export default async function RouteRoute(address: Route) {
  return <RoutePage {...await shown(address)} />;
}
