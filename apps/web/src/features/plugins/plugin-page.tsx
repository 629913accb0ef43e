import { webPlugins } from "@raati/plugins-installed/web";
import { notFound } from "next/navigation";
import type { PluginPageProps } from "@raati/core/plugins/schema";
import type { ComponentType, ReactNode } from "react";
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
  const place = { tenant: tenant.slug, panel };
  const enabled = await call.plugins.inPanel(place).catch(() => []);
  const here = enabled.find(({ id }) => id === plugin);
  const load = pageOf(webPlugins, plugin, path);
  if (!here || !load) notFound();
  const Page = (await load()).default as ComponentType<PluginPageProps>;
  const procedures = (call.x as Record<string, Record<string, (input: object) => Promise<unknown>>>)[plugin] ?? {};
  const ask: PluginPageProps["call"] = async <Result,>(procedure: string, input: object = {}) => {
    try {
      return await procedures[procedure]!({ ...place, ...input }) as Result;
    } catch {
      return undefined;
    }
  };
  return <Page {...whatPluginsGet(page, panel, here)} path={path} call={ask} />;
}
