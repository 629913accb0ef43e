import { z } from "zod";
import { id, prose } from "../fields.ts";

/** The easy version is asked for (E9); when it is not ready, that is said, and it can be added later. */
export const publishInput = z.object({ statement: id, easyText: prose.optional(), easyLater: z.boolean().default(false) });
