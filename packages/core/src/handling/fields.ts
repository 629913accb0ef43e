import { localizedText } from "@raati/i18n";
import { z } from "zod";

export { day, id, label, listInput, prose, reason, revision, title } from "../kernel/schema.ts";

/** A sentence or two: an outcome, a measure, what was told. */
export const passage = localizedText({ max: 2000 });
export const link = z.url({ protocol: /^https?$/, error: "handling:field.link" }).max(500);
