import { localizedText } from "@raati/i18n";
import { z } from "zod";
import { addressPart, clockTime, day } from "../kernel/schema.ts";

export { id, listInput, locale, localeKey, prose, revision, title } from "../kernel/schema.ts";

/** The short name of something inside a call or a plugin: a seat type, a criterion, a group. */
export const key = z.string().max(80).regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

export const label = localizedText({ max: 120 });

/** Why something was done, for the people it concerns. */
export const reason = z.string().trim().min(3, "recruitment:field.reason").max(1000);

/** An empty field of a form is a field left out. */
export function optional<Type extends z.ZodType<unknown, string>>(type: Type) {
  return z.string().trim().transform((text) => (text === "" ? undefined : text)).pipe(type.optional()).optional();
}

/** A web address, or what no keyboard writes into one line: marks that end a line or turn it round. */
const NO_NAME = /:\/\/|[wW]{3}\.|[/\\\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]|[\p{L}\p{N}]{2}\.\p{Ll}{2}/u;

/** A person's name, in any script. It stands in mails to people who have not asked for them, so it leads nowhere. */
export const personName = z.string().trim().min(1).max(120)
  .refine((name) => !NO_NAME.test(name), "recruitment:field.notAName");

/** The call's part of its address. */
export const slug = addressPart("recruitment:field.slug");

/** A minute on the clocks of Finland, as a form gives it. */
export const wallMinute = z.object({ day, time: clockTime("recruitment:field.time") });
export type WallMinute = z.infer<typeof wallMinute>;

/** A one-time or secret key out of a link, or typed from paper. */
export const token = z.string().trim().min(20).max(100);
