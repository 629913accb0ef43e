import type { z } from "zod";
import { failField, type SignedInCtx } from "../kernel/index.ts";
import { saveSettings } from "./save-settings.ts";
import type { changeNamesInput, TenantSettingsView } from "./schema.ts";

/** What the organisation is called and what it is. @throws Failure INVALID when the name in the main language is gone */
export function changeNames(
  ctx: SignedInCtx, { revision, name, kind, listed }: z.output<typeof changeNamesInput>
): Promise<TenantSettingsView> {
  return saveSettings(ctx, "names", revision, ({ languages }) => {
    if (!name[languages[0]!]) failField(`name.${languages[0]}`, "tenants:field.nameInMainLanguage");
    return { name, kind, listed };
  });
}
