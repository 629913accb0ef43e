import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PluginSettings } from "../../../../../../features/plugins/settings/plugin-settings.tsx";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { staffPage } from "../../../../../../server/signed-in-page.ts";

interface Route { readonly params: Promise<{ tenant: string; plugin: string }> }

async function shown({ params }: Route) {
  const { tenant, plugin } = await params;
  const { page } = await staffPage(tenant, "admin");
  const plugins = await orNotFound(page.call.plugins.list({ tenant }));
  return { page, plugin: plugins.find(({ id }) => id === plugin) ?? notFound() };
}

export async function generateMetadata(route: Route): Promise<Metadata> {
  const { page, plugin } = await shown(route);
  return { title: page.words(plugin.name) };
}

export default async function PluginSettingsRoute(route: Route) {
  return <PluginSettings {...await shown(route)} />;
}
