import { z } from "zod";
import { newStep } from "../../handling/schema.ts";
import { id } from "../fields.ts";

/** Along one of the organisation's routes (E7), or to steps picked by hand. */
export const sendInput = z.object({
  statement: id, routeId: id.optional(), steps: z.array(newStep).min(1).max(20).optional(),
});
