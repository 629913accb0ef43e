import { localizedText } from "@raati/i18n";
import { z } from "zod";
import { id } from "../../fields.ts";
import { METHODS } from "../methods/schema.ts";
import { representationView } from "../populations/schema.ts";
import { dimension, group, groupName } from "../fields.ts";

/** What the public may know of a selection: numbers only. A null stands for a figure that is hidden. */
export const publication = z.object({
  selectionId: id, callId: id, panelId: id, method: z.enum(METHODS), at: z.date(),
  applied: z.int().nullable(), seats: z.int(), reserve: z.int().nullable(),
  dimensions: z.array(z.object({
    dimension, groups: z.array(
      z.object({ group, name: groupName, applied: z.int().nullable(), chosen: z.int().nullable() })
    ),
  })),
  /** How many were chosen; the seats, where some stayed empty. */
  chosen: z.int().nullable().optional(),
  drawId: id.optional(), breaches: z.array(z.object({ dimension, group })).default([]),
});
/** As it is shown: chosen, pool and population side by side. */
export const publicationView =
  publication.omit({ selectionId: true, callId: true, panelId: true, dimensions: true, chosen: true })
  .extend({ panel: id, dimensions: representationView.shape.dimensions });
export type PublicationView = z.infer<typeof publicationView>;

/** A panel's newest publication, with the call that it belongs to. */
export const panelPublicationView = publicationView.omit({ dimensions: true }).extend({
  call: z.object({ slug: z.string(), title: localizedText({ max: 140 }) }),
});
export type PanelPublicationView = z.infer<typeof panelPublicationView>;
