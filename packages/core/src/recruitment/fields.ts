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

/** The call's part of its address. */
export const slug = addressPart("recruitment:field.slug");

/** A minute on the clocks of Finland, as a form gives it. */
export const wallMinute = z.object({ day, time: clockTime("recruitment:field.time") });
export type WallMinute = z.infer<typeof wallMinute>;

/** A one-time or secret key out of a link, or typed from paper. */
export const token = z.string().trim().min(20).max(100);
