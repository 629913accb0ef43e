import type { z } from "zod";
import { failField, type SignedInCtx } from "../kernel/index.ts";
import { saveSettings } from "./save-settings.ts";
import type { changeLanguagesInput, TenantSettingsView } from "./schema.ts";

/**
 * The languages that the organisation works in, the main one first. The main language cannot be left out: another one
 * is made the main one first, which needs the name in it. What was written in a language that is left out stays
 * stored.
 *
 * @throws Failure INVALID
 */
export function changeLanguages(
  ctx: SignedInCtx, { revision, languages }: z.output<typeof changeLanguagesInput>
): Promise<TenantSettingsView> {
  return saveSettings(ctx, "languages", revision, (tenant) => {
    if (!languages.includes(tenant.languages[0]!)) failField("languages", "tenants:field.mainLanguageLeftOut");
    if (!tenant.name[languages[0]!]) failField("languages", "tenants:field.nameBeforeMain");
    return { languages };
  });
}
