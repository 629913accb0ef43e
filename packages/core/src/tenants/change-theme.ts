import type { z } from "zod";
import { Failure, type SignedInCtx } from "../kernel/index.ts";
import { saveSettings } from "./save-settings.ts";
import type { changeThemeInput, TenantSettingsView } from "./schema.ts";
import { LEAST_CONTRAST, weakPairs, type Theme } from "./theme.ts";

/**
 * The organisation's colours and logo; null gives back the product's own. Colours that cannot be read are refused.
 *
 * @throws Failure INVALID that names each pair of colours below AA
 */
export async function changeTheme(
  ctx: SignedInCtx, { revision, theme, logo }: z.output<typeof changeThemeInput>
): Promise<TenantSettingsView> {
  if (theme) refuseWeak(theme);
  return saveSettings(ctx, "theme", revision, () => ({ theme: theme ?? undefined, logo: logo ?? undefined }));
}

function refuseWeak(theme: Theme): void {
  const fields = weakPairs(theme).map(({ field, place, colour, against, ratio }) => {
    const values = { colour, against, ratio, least: LEAST_CONTRAST };
    return { path: `theme.${field}`, key: `tenants:field.weak.${place}`, values };
  });
  if (fields.length > 0) throw new Failure("INVALID", "tenants:failure.themeTooWeak", { fields });
}
