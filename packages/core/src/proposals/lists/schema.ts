import { z } from "zod";
import { OUTCOMES, publicHandlingView, track, handlingView } from "../../handling/schema.ts";
import { commentView } from "../discussions/schema.ts";
import { day, id, label, listInput, prose, title } from "../fields.ts";
import {
  adoption, concerns, origin, PROPOSAL_KINDS, PROPOSAL_STATES, proposalAbilities,
} from "../proposal-schema.ts";
import { supportView } from "../supports/schema.ts";

const named = z.object({ id, name: title });
const panelNamed = named.extend({ slug: z.string() });

/** A row of a list, for the public as well: no person stands in it. */
export const proposalRow = z.object({
  id, title, kind: z.enum(PROPOSAL_KINDS), state: z.enum(PROPOSAL_STATES), panel: panelNamed, units: z.array(named),
  theme: label.optional(), sentOn: day.optional(), outcome: z.enum(OUTCOMES).optional(), answeredOn: day.optional(),
  changedOn: day.optional(), year: z.int().optional(),
});
export type ProposalRow = z.infer<typeof proposalRow>;
export const proposalRows = z.object({ items: z.array(proposalRow), next: id.optional() });

export const publicListInput = listInput.extend({
  kinds: z.array(z.enum(PROPOSAL_KINDS)).min(1).optional(), outcomes: z.array(z.enum(OUTCOMES)).min(1).optional(),
  unit: id.optional(), year: z.int().optional(), panelId: id.optional(),
  /** Only where something has been done: "what changed". */
  changed: z.boolean().default(false),
  /** Only those that nobody has answered yet. */
  unanswered: z.boolean().default(false),
});
export const publicPageInput = z.object({ proposal: id });
/** A proposal as everybody reads it: the panel's own words, the answer and the track. */
export const publicProposalView = proposalRow.extend({
  text: prose, easyText: prose.optional(), concerns: concerns.optional(),
  origin: origin.omit({ id: true, panelId: true }).extend({ panel: panelNamed.optional() }),
  adoptedOn: day.optional(), adoption: adoption.omit({ recordedBy: true, meetingId: true }).optional(),
  track, handling: publicHandlingView.optional(),
  /** Where it was merged: the reader goes on there. */
  mergedInto: z.object({ id, title }).optional(), mergedFrom: z.array(z.object({ id, title })),
});
export type PublicProposalView = z.infer<typeof publicProposalView>;

/** What a unit is asked to answer, in the panel's own words. */
export const handledProposalView = z.object({ text: prose, easyText: prose.optional(), concerns: concerns.optional() });
export type HandledProposal = z.infer<typeof handledProposalView>;

export const memberRow = proposalRow.extend({
  raisedByClients: z.boolean(), mine: z.boolean(), supports: z.int(), supported: z.boolean(), comments: z.int(),
});
export const memberListInput = listInput.extend({
  states: z.array(z.enum(PROPOSAL_STATES)).min(1).optional(),
});
/** `first`: those under discussion that client-side members raised, before all others (D5); only on the first page. */
export const memberRows = z.object({ first: z.array(memberRow), items: z.array(memberRow), next: id.optional() });

export const staffListInput = publicListInput.extend({ states: z.array(z.enum(PROPOSAL_STATES)).min(1).optional() });

/** A proposal from inside the panel. */
export const proposalView = z.object({
  id, revision: z.int(), panel: panelNamed, panelIds: z.array(id), title, text: prose, easyText: prose.optional(),
  theme: label.optional(), kind: z.enum(PROPOSAL_KINDS), origin, concerns: concerns.optional(), units: z.array(named),
  state: z.enum(PROPOSAL_STATES), open: z.boolean(), raisedByClients: z.boolean(), authorName: z.string().optional(),
  mine: z.boolean(), shaper: z.object({ name: z.string().optional() }).optional(),
  adoption: adoption.omit({ recordedBy: true }).optional(), sentOn: day.optional(),
  withdrawal: z.object({ at: z.date(), reason: z.string() }).optional(),
  mergedInto: z.object({ id, title }).optional(), mergedFrom: z.array(z.object({ id, title })),
  comments: z.array(commentView), supports: supportView, track, handling: handlingView.optional(),
  abilities: proposalAbilities,
});
export type ProposalView = z.infer<typeof proposalView>;
