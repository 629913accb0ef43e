import { z } from "zod";
import { clockTime, listInput as anyList } from "../kernel/schema.ts";

export { day, id, key, label, locale as lang, localeKey as localeKeyOf, prose, reason, title } from "../kernel/schema.ts";
export { who } from "../panels/schema.ts";

/** A time on a Finnish clock, `17:00`. */
export const time = clockTime("meetings:field.time");
export const link = z.url({ protocol: /^https?$/ }).max(1000);
/** Whole cents. Money is never a fraction of them. */
export const cents = z.int().min(0).max(1_000_000);
/** Where a list goes on from, and how much of it is wanted. */
export const listInput = anyList.extend({ size: z.int().min(1).max(100).default(25) });
