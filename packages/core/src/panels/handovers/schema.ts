import { z } from "zod";
import { day, id, title } from "../fields.ts";

export const HANDOVER_STATES = ["proposed", "confirmed", "moved", "withdrawn"] as const;
export const HANDOVER_SIDES = ["host", "receiver"] as const;

const confirmation = z.object({ by: id, at: z.date() });

/** The move of a panel's coordination to a local organisation (D7). */
export const handover = z.object({
  panelId: id,
  state: z.enum(HANDOVER_STATES),
  /** There while it is under way: a panel has one at a time. */
  open: z.literal(true).optional(),
  fromName: title.optional(),
  fromCoordinatorId: id.optional(),
  toName: title,
  /** The person who will coordinate, and who confirms for the receiving side. */
  receiverId: id,
  movesOn: day,
  /** The host's staff go on helping after the move. Without it they lose sight of the panel's inside. */
  hostSupports: z.boolean(),
  host: confirmation.optional(),
  receiver: confirmation.optional(),
  movedAt: z.date().optional(),
});

export const proposeHandoverInput = z.object({ id, toName: title, receiverId: id, movesOn: day, hostSupports: z.boolean() });
export const handoverInput = z.object({ handover: id });

export const handoverView = handover.omit({ open: true }).extend({
  id, revision: z.int(),
  abilities: z.object({ see: z.boolean(), confirm: z.boolean(), withdraw: z.boolean() }),
});
export type HandoverView = z.infer<typeof handoverView>;
