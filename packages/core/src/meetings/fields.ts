import { localizedText, LOCALES } from "@raati/i18n";
import { z } from "zod";

/** An id as forms and procedures take it. Forms make the id of what they create, so that a retry is known. */
export const id = z.uuidv7();
/** A calendar day in Finland, `2026-05-15`. */
export const day = z.iso.date();
/** A time on a Finnish clock, `17:00`. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "meetings:field.time");
export const title = localizedText({ max: 140 });
export const label = localizedText({ max: 80 });
export const prose = localizedText({ max: 8000 });
/** The short name of a template or a role, as panel types and plugins write it. */
export const key = z.string().max(40).regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
/** Why something was done, for the people it concerns. */
export const reason = z.string().trim().min(3).max(1000);
export const link = z.url({ protocol: /^https?$/ }).max(1000);
/** The language that a text was written in. */
export const lang = z.enum(LOCALES);
/** Whole cents. Money is never a fraction of them. */
export const cents = z.int().min(0).max(1_000_000);
/** Where a list goes on from, and how much of it is wanted. */
export const listInput = z.object({ after: id.optional(), size: z.int().min(1).max(100).default(25) });
/** The key of a text in the locale files, with its namespace. */
export const localeKeyOf = z.string().max(120).regex(/^[a-z][\w-]*:[\w.-]+$/);
