import { z } from "zod";
import { id, label, prose, reason, revision, title } from "../fields.ts";
import { concerns, origin, PROPOSAL_KINDS } from "../proposal-schema.ts";

const parts = {
  title, text: prose, easyText: prose.optional(), theme: label.optional(), kind: z.enum(PROPOSAL_KINDS),
  concerns: concerns.optional(), unitIds: z.array(id).max(20).default([]),
};
export const draftProposalInput = z.object({
  id, ...parts, origin: origin.omit({ panelId: true }).prefault({ kind: "member" }),
});
export const changeProposalInput = z.object({ proposal: id, revision, ...parts });
export const proposalInput = z.object({ proposal: id });
export const nameShaperInput = z.object({ proposal: id, personId: id });
export const setRecipientsInput = z.object({ proposal: id, unitIds: z.array(id).max(20) });
export const withdrawInput = z.object({ proposal: id, reason });
