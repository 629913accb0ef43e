import type { Locale } from "@raati/i18n";
import type { SectionTexts } from "../../../client/texts.ts";

/** A form about one panel: its words, and where it is sent. */
export interface PanelFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly panel: string };
}
