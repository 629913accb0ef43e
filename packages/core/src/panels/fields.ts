import { z } from "zod";
import { addressPart, day, id, title } from "../kernel/schema.ts";

export { day, id, key, label, listInput, locale, localeKey, prose, reason, title } from "../kernel/schema.ts";

/**
 * A person as a reader inside a panel is told of them: by the person's own id, and where others are read by aliases by the id
 * of the membership (`idsTold`). Commands understand what was told (`personMeant`).
 */
export const who = id;

/** The panel's part of its address. */
export const slug = addressPart("panels:field.slug");

/** What was decided elsewhere, by whom and when: a section of minutes, a board's or an official's decision. */
export const decisionReference = z.object({
  by: title,
  reference: z.string().trim().min(1).max(120),
  day,
  url: z.url({ protocol: /^https?$/ }).max(500).optional(),
});
