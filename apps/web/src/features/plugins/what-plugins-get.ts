import type { PluginPageProps, SlotProps } from "@raati/core/plugins/schema";
import { orRefused } from "../../server/or-refused.ts";
import type { TenantPage } from "../../server/tenant-page.ts";

type Given = Omit<SlotProps & PluginPageProps, "path">;

/**
 * What a piece and a page of a plugin are both handed: where they stand, in which language, their settings, their texts,
 * their procedures.
 */
export function whatPluginsGet(
  { tenant, home, locale, t, call }: Pick<TenantPage, "tenant" | "home" | "locale" | "t" | "call">, panel: string,
  { id, settings }: { readonly id: string; readonly settings: Given["settings"] },
): Given {
  const procedures = (call.x as Record<string, Record<string, (input: object) => Promise<unknown>>>)[id] ?? {};
  return {
    locale, languages: tenant.languages, tenant: tenant.slug, panel, settings, address: `${home}/panels/${panel}/x/${id}`,
    t: (key, values) => t(`${id}:${key}`, values),
    call: async <Result,>(procedure: string, input: object = {}) => {
      const asked = procedures[procedure];
      if (!asked) throw new Error(`The plugin ${id} has no procedure ${procedure}.`);
      return orRefused(asked({ tenant: tenant.slug, panel, ...input }) as Promise<Result>);
    },
  };
}
