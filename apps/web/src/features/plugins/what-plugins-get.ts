import type { PluginPageProps, SlotProps } from "@raati/core/plugins/schema";
import type { TenantPage } from "../../server/tenant-page.ts";

type Given = Omit<SlotProps & PluginPageProps, "call" | "path">;

/** What a piece and a page of a plugin are both handed: where they stand, in which language, their settings, their texts. */
export function whatPluginsGet(
  { tenant, home, locale, t }: Pick<TenantPage, "tenant" | "home" | "locale" | "t">, panel: string,
  { id, settings }: { readonly id: string; readonly settings: Given["settings"] },
): Given {
  return {
    locale, languages: tenant.languages, tenant: tenant.slug, panel, settings, address: `${home}/panels/${panel}/x/${id}`,
    t: (key, values) => t(`${id}:${key}`, values),
  };
}
