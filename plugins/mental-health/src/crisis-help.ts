import { LOCALES, readText, type Locale } from "@raati/i18n";
import { z } from "zod";
import type { Settings } from "./settings.ts";

export const crisisHelpView = z.object({
  lines: z.array(z.string()), lang: z.enum(LOCALES), offersSupport: z.boolean(),
});

interface Reader {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly locale: Locale;
  readonly languages: readonly Locale[];
}

/**
 * The numbers to call, in the reader's language where there is one, and whether members may ask for a call. Everybody may
 * read them.
 */
export function crisisHelp({ settings, locale, languages }: Reader): z.output<typeof crisisHelpView> {
  const { crisisLines, offersSupport } = settings as Settings;
  const read = readText(crisisLines, locale, languages);
  return { lines: (read?.text ?? "112").split("\n"), lang: read?.lang ?? locale, offersSupport };
}
