import { PluginPage } from "../../../../../../../../features/plugins/plugin-page.tsx";
import { tenantPage } from "../../../../../../../../server/tenant-page.ts";

interface Address { readonly tenant: string; readonly panel: string; readonly plugin: string; readonly path?: string[] }

export default async function PluginRoute({ params }: { params: Promise<Address> }) {
  const { tenant, panel, plugin, path = [] } = await params;
  return PluginPage({ page: await tenantPage(tenant), panel, plugin, path });
}
