import type { Metadata } from "next";
import { PluginPage } from "../../../../../../../../features/plugins/plugin-page.tsx";
import { raati } from "../../../../../../../../server/raati.ts";
import { tenantPage } from "../../../../../../../../server/tenant-page.ts";

interface Address { readonly tenant: string; readonly panel: string; readonly plugin: string; readonly path?: string[] }

export async function generateMetadata({ params }: { params: Promise<Address> }): Promise<Metadata> {
  const { tenant, plugin } = await params;
  const { words } = await tenantPage(tenant);
  const name = raati().registry.get(plugin)?.name;
  return name ? { title: words(name) } : {};
}

export default async function PluginRoute({ params }: { params: Promise<Address> }) {
  const { tenant, panel, plugin, path = [] } = await params;
  return PluginPage({ page: await tenantPage(tenant), panel, plugin, path });
}
