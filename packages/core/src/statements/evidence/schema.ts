import { z } from "zod";
import { id, link, passage, title } from "../fields.ts";
import { evidence } from "../statement-schema.ts";

/** A summary or another text elsewhere; its address and title are typed. */
export const LINK = "link";

export const citeInput = z.object({
  statement: id, id, part: id.optional(), kind: z.string().max(90), ref: z.string().max(200).default(""),
  claim: passage.optional(), title: title.optional(), url: link.optional(),
});
export const uncite = z.object({ statement: id, evidence: id });
export const evidenceOffer = z.object({ ref: z.string().min(1).max(200), title, note: z.string().max(200).optional() });
export const evidenceOffers = z.array(z.object({
  kind: z.string(), label: z.string(), items: z.array(evidenceOffer),
}));
export type EvidenceOffers = z.infer<typeof evidenceOffers>;
/** `address` leads to it, for the reader who may go there: an id of a proposal, a link. */
export const evidenceView = evidence.extend({ label: z.string(), proposal: id.optional() });
export type EvidenceView = z.infer<typeof evidenceView>;
