import { localizedText, LOCALES } from "@raati/i18n";
import { z } from "zod";

/**
 * An id as forms and procedures take it. Forms make the id of what they create when they are opened, so that a retry is
 * known.
 */
export const id = z.uuidv7();

/** The short name of something inside a call or a plugin: a seat type, a criterion, a group. */
export const key = z.string().max(80).regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** The key of a text in the locale files, with its namespace. */
export const localeKey = z.string().max(120).regex(/^[a-z][\w-]*:[\w.-]+$/);

export const locale = z.enum(LOCALES);
export const revision = z.int().min(1);

export const title = localizedText({ max: 140 });
export const label = localizedText({ max: 120 });
export const prose = localizedText({ max: 8000 });

/** Why something was done, for the people it concerns. */
export const reason = z.string().trim().min(3, "recruitment:field.reason").max(1000);

/** An empty field of a form is a field left out. */
export function optional<Type extends z.ZodType<unknown, string>>(type: Type) {
  return z.string().trim().transform((text) => (text === "" ? undefined : text)).pipe(type.optional()).optional();
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The call's part of its address. It may not look like an id, because an address takes either. */
export const slug = z.string().min(2).max(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "recruitment:field.slug")
  .refine((text) => !UUID.test(text), "recruitment:field.slug");

/** A minute on the clocks of Finland, as a form gives it. */
export const wallMinute = z.object({
  day: z.iso.date(), time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "recruitment:field.time"),
});
export type WallMinute = z.infer<typeof wallMinute>;

/** A one-time or secret key out of a link, or typed from paper. */
export const token = z.string().trim().min(20).max(100);

/** Where a list goes on from, and how much of it is wanted. */
export const listInput = z.object({ after: id.optional(), size: z.int().min(1).max(100).default(50) });
