import { untranslated } from "@raati/i18n";
import type { z } from "zod";
import { Failure, type SignedInCtx } from "../kernel/index.ts";
import { requiredLanguages } from "./languages.ts";
import { saveSettings } from "./save-settings.ts";
import type { changeContactInput, TenantSettingsView } from "./schema.ts";

/**
 * Who answers for the panels, who for data protection, and the accessibility statement. The law wants the statement (act
 * 306/2019), so it is saved only when it is there in all the organisation's languages; easy Finnish comes on top.
 *
 * @throws Failure INVALID that names each language that is missing
 */
export function changeContact(
  ctx: SignedInCtx, { revision, contact, dataProtectionOfficer, accessibility }: z.output<typeof changeContactInput>,
): Promise<TenantSettingsView> {
  return saveSettings(ctx, "contact", revision, ({ languages }) => {
    const missing = accessibility ? untranslated(accessibility.text, requiredLanguages(languages)) : [];
    const fields = missing.map(
      (locale) => ({ path: `accessibility.text.${locale}`, key: "tenants:field.neededInLanguage" })
    );
    if (fields.length > 0) throw new Failure("INVALID", "kernel:failure.invalid", { fields });
    return {
      contact: contact ?? undefined, dataProtectionOfficer: dataProtectionOfficer ?? undefined,
      accessibility: accessibility ?? undefined,
    };
  });
}
