import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TypeSettings } from "../../../../../../../../features/plugins/settings/type-settings.tsx";
import { orNotFound } from "../../../../../../../../server/or-not-found.ts";
import { staffPage } from "../../../../../../../../server/signed-in-page.ts";

interface Route { readonly params: Promise<{ tenant: string; plugin: string; type: string }> }

async function shown({ params }: Route) {
  const { tenant, plugin: id, type } = await params;
  const { page } = await staffPage(tenant, "admin");
  const plugin = (await orNotFound(page.call.plugins.list({ tenant })))
    .find((one) => one.id === id && one.state === "enabled") ?? notFound();
  return { page, plugin, type: plugin.panelTypes.find((one) => one.id === type) ?? notFound() };
}

export async function generateMetadata(route: Route): Promise<Metadata> {
  const { page, type } = await shown(route);
  return { title: page.words(type.name) };
}

/** The settings of a plugin for one panel type. */
export default async function TypeSettingsRoute(route: Route) {
  return <TypeSettings {...await shown(route)} />;
}
