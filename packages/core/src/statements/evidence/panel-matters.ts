import { ProposalModel, RequestModel } from "../../proposals/index.ts";
import type { Kind } from "./kinds.ts";

const MOST = 100;

/** Proposals that the panel has taken up. The public reads those that are open. */
export const citedProposals: Kind = {
  kind: "proposal",
  label: "statements:evidence.proposal",
  offer: async ({ ctx: { db }, panel }) => {
    const found = await db.of(ProposalModel).find(
      { panelIds: panel.id, heardOn: { $exists: true }, state: { $nin: ["merged", "withdrawn"] } },
      { sort: { id: -1 }, limit: MOST },
    );
    return found.map(({ id, title, sentOn, heardOn }) => ({ ref: id, title, note: sentOn ?? heardOn }));
  },
  publicOf: async ({ ctx: { db } }, refs) =>
    (await db.of(ProposalModel).find({ id: { $in: [...refs] }, open: true })).map(({ id }) => id),
};

/** What the panel has said to services that asked it. It is between the two until the panel cites it. */
export const requestResults: Kind = {
  kind: "request-result",
  label: "statements:evidence.request-result",
  offer: async ({ ctx: { db }, panel }) => {
    const found = await db.of(RequestModel).find(
      { panelId: panel.id, state: { $in: ["comment-given", "use-reported", "closed"] } }, { sort: { id: -1 }, limit: MOST },
    );
    return found.map(({ id, title, comment }) => ({ ref: id, title, note: comment?.on }));
  },
  publicOf: async () => [],
};
