import { z } from "zod";
import { id } from "../../fields.ts";
import { METHODS } from "../methods/schema.ts";
import { dimension, group, groupName } from "../fields.ts";

/** What the public may know of a selection: numbers only. A null stands for a figure that is hidden. */
export const publication = z.object({
  selectionId: id, callId: id, panelId: id, method: z.enum(METHODS), at: z.date(), applied: z.int().nullable(), seats: z.int(), reserve: z.int().nullable(),
  dimensions: z.array(z.object({
    dimension, groups: z.array(z.object({ group, name: groupName, applied: z.int().nullable(), chosen: z.int().nullable() })),
  })),
  drawId: id.optional(), breaches: z.array(z.object({ dimension, group })).default([]),
});
export const publicationView = publication.omit({ selectionId: true, callId: true, panelId: true }).extend({ panel: id });
export type PublicationView = z.infer<typeof publicationView>;
