import type { z } from "zod";
import { releaseFile, takeLogo } from "../files/index.ts";
import { Failure, type SignedInCtx, type Tx } from "../kernel/index.ts";
import type { Tenant } from "./model.ts";
import { saveSettings } from "./save-settings.ts";
import type { changeThemeInput, TenantSettingsView } from "./schema.ts";
import { LEAST_CONTRAST, weakPairs, type Theme } from "./theme.ts";

/**
 * The organisation's colours and logo; null gives back the product's own. Colours that cannot be read are refused.
 *
 * @throws Failure INVALID that names each pair of colours below AA, or says why the picture cannot be the logo
 */
export async function changeTheme(
  ctx: SignedInCtx, { revision, theme, logo }: z.output<typeof changeThemeInput>
): Promise<TenantSettingsView> {
  if (theme) refuseWeak(theme);
  return saveSettings(ctx, "theme", revision, async (tenant, tx) => {
    await exchangeLogo(tx, ctx, tenant, logo);
    return { theme: theme ?? undefined, logo: logo ?? undefined };
  });
}

async function exchangeLogo(tx: Tx, ctx: SignedInCtx, { logo: stored }: Tenant, logo: string | null): Promise<void> {
  if (logo === (stored ?? null)) return;
  if (logo !== null) await takeLogo(tx, ctx, logo, "logo");
  if (stored !== undefined) await releaseFile(tx, stored);
}

function refuseWeak(theme: Theme): void {
  const fields = weakPairs(theme).map(({ field, place, colour, against, ratio }) => {
    const values = { colour, against, ratio, least: LEAST_CONTRAST };
    return { path: `theme.${field}`, key: `tenants:field.weak.${place}`, values };
  });
  if (fields.length > 0) throw new Failure("INVALID", "tenants:failure.themeTooWeak", { fields });
}
