import type { SlotId, SlotProps } from "@raati/core/plugins/schema";
import { webPlugins } from "@raati/plugins-installed/web";
import type { ComponentType, ReactNode } from "react";
import type { TenantPage } from "../../server/tenant-page.ts";
import { whatPluginsGet } from "./what-plugins-get.ts";

interface PluginSlotProps {
  readonly slot: SlotId;
  readonly panel: { readonly slug: string };
  readonly page: TenantPage;
}

/** What the plugins of a panel show in one place. Where none is enabled the place is not there at all. */
export async function PluginSlot({ slot, panel, page }: PluginSlotProps): Promise<ReactNode> {
  const { call, tenant } = page;
  const enabled = await call.plugins.inPanel({ tenant: tenant.slug, panel: panel.slug });
  const shown = webPlugins.flatMap((plugin) => {
    const here = enabled.find(({ id }) => id === plugin.id);
    const load = plugin.slots[slot];
    return here && load ? [{ ...here, load }] : [];
  });
  if (shown.length === 0) return null;
  const pieces = await Promise.all(
    shown.map(async ({ id, settings, load }) => {
      const Piece = (await load()).default as ComponentType<SlotProps>;
      return <Piece key={id} {...whatPluginsGet(page, panel.slug, { id, settings })} />;
    }),
  );
  return <div>{pieces}</div>;
}
