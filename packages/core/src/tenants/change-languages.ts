import type { z } from "zod";
import { failField, type SignedInCtx } from "../kernel/index.ts";
import { equalLanguagesOf } from "./languages.ts";
import { saveSettings } from "./save-settings.ts";
import type { changeLanguagesInput, TenantSettingsView } from "./schema.ts";

/**
 * The languages that the organisation works in, the main one first. The main language cannot be left out: another one
 * is made the main one first, which needs the name in it. What was written in a language that is left out stays
 * stored.
 *
 * Equal languages are those in which a binding text must be there before it is published; the main one always is equal.
 *
 * @throws Failure INVALID
 */
export function changeLanguages(
  ctx: SignedInCtx, { revision, languages, equalLanguages }: z.output<typeof changeLanguagesInput>
): Promise<TenantSettingsView> {
  return saveSettings(ctx, "languages", revision, (tenant) => {
    if (!languages.includes(tenant.languages[0]!)) failField("languages", "tenants:field.mainLanguageLeftOut");
    if (!tenant.name[languages[0]!]) failField("languages", "tenants:field.nameBeforeMain");
    const foreign = (equalLanguages ?? []).find((locale) => !languages.includes(locale));
    if (foreign) failField("equalLanguages", "tenants:field.equalNotUsed");
    if (equalLanguages?.includes("fi-plain")) failField("equalLanguages", "tenants:field.easyFinnishEqual");
    return { languages, equalLanguages: equalLanguagesOf(languages, equalLanguages ?? tenant.equalLanguages) };
  });
}
