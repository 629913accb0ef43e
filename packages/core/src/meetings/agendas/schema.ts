import { z } from "zod";
import { fileFacts } from "../../files/schema.ts";
import { id, link, prose, reason, title } from "../fields.ts";

export const ITEM_KINDS = ["info", "workshop", "comment", "proposal", "statement", "rules", "evaluation"] as const;
export const ITEM_STATES = ["proposed", "accepted", "declined", "handled", "continued"] as const;
/** `member`: raised by a member on the clients' side, and by nobody else (D5). */
export const ORIGIN_KINDS = ["member", "panel", "service", "survey", "feedback", "side-panel"] as const;
export const ITEM_PLACES = ["start", "body", "end"] as const;
/** `meeting`: all who are invited; `panel`: the members; `public`: everybody. */
export const AUDIENCES = ["panel", "meeting", "public"] as const;

export const itemOrigin = z.object({
  kind: z.enum(ORIGIN_KINDS),
  /** The request, the survey or the side panel that it comes from. */
  id: id.optional(),
  /** The item on the side panel's own agenda (B2). */
  itemId: id.optional(),
});
/** A matter of another part of the product, known by its id alone. */
export const matter = z.object({ kind: z.enum(["proposal", "statement", "report", "request"]), id });
export const agendaMaterial = z.object({
  id, title, url: link.optional(), fileKey: id.optional(),
  /** What the file is; told by the server. */
  file: fileFacts.optional(), audience: z.enum(AUDIENCES),
}).refine(
  ({ url, fileKey }) => (url === undefined) !== (fileKey === undefined), {
    path: ["url"], error: "meetings:field.linkOrFile"
  },
);
/** A heated point that the facilitator has turned into a question for all. It names nobody (C9). */
export const heated = z.object({ at: z.date(), question: title.optional() });

const content = z.object({
  title, description: prose.optional(), kind: z.enum(ITEM_KINDS), origin: itemOrigin,
  /** Who presents it: a unit or a role, never a member of staff by name. */
  presenter: title.optional(),
  minutes: z.int().min(1).max(600).optional(),
  matter: matter.optional(),
});
export const agendaItem = content.extend({
  panelId: id,
  /** The meeting that takes it up; none while it only waits. */
  meetingId: id.optional(),
  state: z.enum(ITEM_STATES),
  /** Raised by a member on the clients' side: comes first (D5). */
  clientRaised: z.boolean(),
  place: z.enum(ITEM_PLACES).default("body"),
  order: z.int().default(0),
  materials: z.array(agendaMaterial).max(30).default([]),
  heated: heated.optional(),
  proposedBy: id.optional(),
  /** Why it was not taken up, or why it goes on in the next meeting. */
  stateReason: reason.optional(),
});

export const proposeItemInput = content.extend({ id, meeting: id.optional() });
export const changeItemInput = content.omit({ origin: true }).extend({ item: id, revision: z.int() });
export const itemInput = z.object({ item: id });
export const acceptItemInput = itemInput.extend({ meeting: id });
export const declineItemInput = itemInput.extend({ reason });
export const moveItemInput = itemInput.extend({ to: z.enum(["up", "down"]) });
/** `continued` takes the item on to the next meeting, with the reason. */
export const finishItemInput = itemInput.extend({ as: z.enum(["handled", "continued"]), reason: reason.optional() });
export const addAgendaMaterialInput = itemInput.extend({ material: agendaMaterial });
export const agendaFileInput = itemInput.extend({ material: id });
export const removeAgendaMaterialInput = itemInput.extend({ material: id });
/** `question` reframes the point; without `heated` the mark is taken off. */
export const markHeatedInput = itemInput.extend({ heated: z.boolean(), question: title.optional() });
/** Takes a side panel's item to its main panel (B2). */
export const liftItemInput = itemInput.extend({ id });
export const listItemsInput = z.object({ meeting: id.optional(), states: z.array(z.enum(ITEM_STATES)).optional() });

export const itemAbilities = z.object({
  see: z.boolean(), change: z.boolean(), accept: z.boolean(), decline: z.boolean(), move: z.boolean(), finish: z.boolean(),
  addMaterial: z.boolean(), markHeated: z.boolean(),
});
/** `mine`: the reader has proposed it. Who proposed what is not told otherwise. */
export const itemView = agendaItem.omit({ proposedBy: true }).extend({
  id, revision: z.int(), mine: z.boolean(), abilities: itemAbilities,
});
export type ItemView = z.infer<typeof itemView>;
export const publicItem = agendaItem.pick({
  title: true, description: true, kind: true, presenter: true, minutes: true, clientRaised: true, materials: true,
}).extend({ id });
export type PublicItem = z.infer<typeof publicItem>;
