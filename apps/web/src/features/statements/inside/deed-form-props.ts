import type { Locale } from "@raati/i18n";
import type { SectionTexts } from "../../../client/texts.ts";
import type { StatementTarget } from "./statement-form.tsx";

/** What every form about a statement is given. */
export interface DeedFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: StatementTarget;
  readonly done: string;
  readonly back: { readonly href: string; readonly text: string };
  /** The id of what it makes, so that a second press is the same. */
  readonly id: string;
}
