import { localizedText, LOCALES } from "@raati/i18n";
import { z } from "zod";

/**
 * An id as forms and procedures take it. Forms make the id of what they create when they are opened, so that a retry is
 * known.
 */
export const id = z.uuidv7();

/** Which state of a document somebody saw: a change of another state is refused. */
export const revision = z.int().min(1);

/** The short name of something inside a panel type or a plugin: a seat type, a role, a kind of training. */
export const key = z.string().max(40).regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** The key of a text in the locale files, with its namespace. */
export const localeKey = z.string().max(120).regex(/^[a-z][\w-]*:[\w.-]+$/);

/** A calendar day in Finland, `2026-05-15`. */
export const day = z.iso.date();

export const locale = z.enum(LOCALES);

export const title = localizedText({ max: 140 });
export const label = localizedText({ max: 80 });
export const prose = localizedText({ max: 8000 });

/** Why something was done, for the people it concerns. */
export const reason = z.string().trim().min(3).max(1000);

/** A minute on the clocks of Finland, `17:00`. @param message the key of the sentence for one that is none */
export const clockTime = (message: string) => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, message);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The part of an address that names one thing. It may not look like an id, because an address takes either.
 *
 * @param message the key of the sentence for one that does not fit
 */
export const addressPart = (message: string) => z.string().min(2).max(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, message)
  .refine((text) => !UUID.test(text), message);

/** Where a list goes on from, and how much of it is wanted. */
export const listInput = z.object({ after: id.optional(), size: z.int().min(1).max(100).default(50) });
