import type { z } from "zod";
import { failField, type SignedInCtx } from "../kernel/index.ts";
import { saveSettings } from "./save-settings.ts";
import type { changeTermsInput, TenantSettingsView } from "./schema.ts";

/**
 * The organisation's own words for the product's terms, in its own languages.
 *
 * @throws Failure INVALID for another language
 */
export function changeTerms(
  ctx: SignedInCtx, { revision, terms }: z.output<typeof changeTermsInput>
): Promise<TenantSettingsView> {
  return saveSettings(ctx, "terms", revision, ({ languages }) => {
    const foreign = Object.keys(terms).find((locale) => !(languages as readonly string[]).includes(locale));
    if (foreign) failField(`terms.${foreign}`, "tenants:field.termInOtherLanguage");
    return { terms };
  });
}
