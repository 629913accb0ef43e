import { localizedText } from "@raati/i18n";
import { z } from "zod";

/**
 * An id as forms and procedures take it. Forms make the id of what they create when they are opened, so that a retry is
 * known.
 */
export const id = z.uuidv7();
export const revision = z.int().min(1);

/** A calendar day in Finland, `2026-05-15`. */
export const day = z.iso.date();

export const title = localizedText({ max: 140 });
export const label = localizedText({ max: 80 });
export const prose = localizedText({ max: 8000 });
/** A sentence or two: an outcome, a measure, what was told. */
export const passage = localizedText({ max: 2000 });

/** Why something was done, for the people whom it concerns. */
export const reason = z.string().trim().min(3).max(1000);
export const link = z.url({ protocol: /^https?$/, error: "handling:field.link" }).max(500);

/** Where a list goes on from, and how much of it is wanted. */
export const listInput = z.object({ after: id.optional(), size: z.int().min(1).max(100).default(50) });
