import { webPlugins } from "@raati/plugins-installed/web";
import { notFound } from "next/navigation";
import type { PluginPageProps } from "@raati/core/plugins/schema";
import type { ComponentType, ReactNode } from "react";
import { orRefused } from "../../server/or-refused.ts";
import type { TenantPage } from "../../server/tenant-page.ts";
import { pageOf } from "./page-of.ts";
import { whatPluginsGet } from "./what-plugins-get.ts";

interface PluginPageSource {
  readonly page: TenantPage;
  readonly panel: string;
  readonly plugin: string;
  readonly path: readonly string[];
}

/** A page of a plugin inside a panel. A plugin that is unknown, or not enabled here, has no pages. */
export async function PluginPage({ page, panel, plugin, path }: PluginPageSource): Promise<ReactNode> {
  const { call, tenant } = page;
  const enabled = await orRefused(call.plugins.inPanel({ tenant: tenant.slug, panel }));
  const here = enabled?.find(({ id }) => id === plugin);
  const load = pageOf(webPlugins, plugin, path);
  if (!here || !load) notFound();
  const Page = (await load()).default as ComponentType<PluginPageProps>;
  return <Page {...whatPluginsGet(page, panel, here)} path={path} />;
}
