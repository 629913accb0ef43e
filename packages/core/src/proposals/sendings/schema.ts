import { newStep } from "../../handling/schema.ts";
import { z } from "zod";
import { id } from "../fields.ts";

/**
 * Along one of the organisation's routes, or to steps picked by hand; without either, to the proposal's recipients in order.
 */
export const sendInput = z.object({
  proposal: id, routeId: id.optional(), steps: z.array(newStep).min(1).max(20).optional(),
});
