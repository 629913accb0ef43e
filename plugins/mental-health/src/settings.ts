import { localizedText } from "@raati/i18n";
import { z } from "zod";

/**
 * What a tenant sets. The numbers are those of the national emergency and crisis lines; a tenant puts its own beside them.
 */
export const settings = z.object({
  crisisLines: localizedText({ max: 600 }).default({
    fi: "Hätätilanteessa: 112\nKriisipuhelin, auki aina: 09 2525 0111",
    sv: "I en nödsituation: 112\nKristelefonen: 09 2525 0112",
    en: "In an emergency: 112\nCrisis helpline in Finnish, always open: 09 2525 0111",
    "fi-plain": "Jos on hätä, soita 112.\nJos on paha olo, soita 09 2525 0111. Voit soittaa aina.",
  }),
  /** Where the quick exit leads: a page that says nothing about the reader. */
  exitAddress: z.url({ protocol: /^https$/ }).max(200).default("https://www.ilmatieteenlaitos.fi/"),
  /** Members may ask the coordinator to get in touch after a heavy meeting. */
  offersSupport: z.boolean().default(true),
});

export type Settings = z.output<typeof settings>;
