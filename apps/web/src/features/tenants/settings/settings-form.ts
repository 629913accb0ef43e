import type { Locale } from "@raati/i18n";
import type { SectionTexts } from "../../../client/texts.ts";

/** What every form of the settings is handed. */
export interface SettingsFormProps {
  readonly locale: Locale;
  /** The tenant by its slug. */
  readonly tenant: string;
  /** Of the settings as they were read: whoever saves on top of somebody else's change is told. */
  readonly revision: number;
  readonly texts: SectionTexts;
}
