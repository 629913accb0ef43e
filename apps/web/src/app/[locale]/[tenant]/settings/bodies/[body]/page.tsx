import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BodyPage } from "../../../../../../features/organisation/bodies/body-page.tsx";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { staffPage } from "../../../../../../server/signed-in-page.ts";

interface Route { readonly params: Promise<{ tenant: string; body: string }> }

async function shown({ params }: Route) {
  const { tenant, body } = await params;
  const { page } = await staffPage(tenant, "admin", "secretary");
  const bodies = await orNotFound(page.call.organisation.bodies({ tenant }));
  return { page, body: bodies.find((one) => one.id === body) ?? notFound() };
}

export async function generateMetadata(route: Route): Promise<Metadata> {
  const { page, body } = await shown(route);
  return { title: page.words(body.name) };
}

export default async function BodyRoute(route: Route) {
  return <BodyPage {...await shown(route)} />;
}
