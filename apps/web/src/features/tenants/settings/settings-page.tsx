import type { TenantSettingsView } from "@raati/core/tenants/schema";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { ClosingSettings } from "./closing-settings.tsx";
import { ContactSettings } from "./contact-settings.tsx";
import { LanguagesSettings } from "./languages-settings.tsx";
import { LookSettings } from "./look-settings.tsx";
import { NamesSettings } from "./names-settings.tsx";
import { RetentionSettings } from "./retention-settings.tsx";
import { SettingsFrame } from "./settings-frame.tsx";
import type { TenantPart } from "./settings-parts.ts";
import { SignInSettings } from "./sign-in-settings.tsx";
import { TimeLimitsSettings } from "./time-limits-settings.tsx";
import { WordsSettings } from "./words-settings.tsx";

export interface SettingsPageProps {
  readonly page: TenantPage;
  readonly settings: TenantSettingsView;
}

/** What stands on the page of each part. */
const PAGES = {
  names: NamesSettings,
  languages: LanguagesSettings,
  words: WordsSettings,
  look: LookSettings,
  contact: ContactSettings,
  "time-limits": TimeLimitsSettings,
  "sign-in": SignInSettings,
  retention: RetentionSettings,
  closing: ClosingSettings,
} as const satisfies Record<TenantPart, unknown>;

/** One part of the organisation's settings. */
export function SettingsPage({
  part,
  ...props
}: SettingsPageProps & { readonly part: TenantPart; readonly language: string | undefined }) {
  const { t } = props.page;
  const Part = PAGES[part];
  return (
    <SettingsFrame
      page={props.page}
      title={t(`tenantPages:settings.part.${part}.title`)}
      lead={t(`tenantPages:settings.part.${part}.about`)}
    >
      <Part {...props} />
    </SettingsFrame>
  );
}
