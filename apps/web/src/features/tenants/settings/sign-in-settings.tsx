import { identityReturnAddress } from "@raati/core/people/schema";
import { raati } from "../../../server/raati.ts";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { SettingsPageProps } from "./settings-page.tsx";
import { SignInSettingsForm } from "./sign-in-settings-form.tsx";

/** The ways into the organisation, and whether staff must give a second factor. */
export function SignInSettings({
  page: { t, locale, tenant },
  settings: { revision, demandsSecondFactor, signIn },
}: SettingsPageProps) {
  return (
    <SignInSettingsForm
      locale={locale}
      tenant={tenant.slug}
      revision={revision}
      texts={sectionTexts(t, "tenantPages:settings.sign-in")}
      values={{ demandsSecondFactor, ...signIn }}
      returnAddress={identityReturnAddress(raati().ports.settings.baseUrl, tenant.slug)}
    />
  );
}
