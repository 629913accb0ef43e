import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { comment } from "./discussions/schema.ts";
import { proposal } from "./proposal-schema.ts";
import { request } from "./requests/schema.ts";
import { support } from "./supports/schema.ts";

export const ProposalModel = defineModel("proposals", {
  schema: proposal,
  // What the panel has taken up is the panel's text: it stays, and its writer's name goes. See `forget-person.ts` for
  // drafts.
  personalData: {
    of: "authorId", export: ["title", "text", "easyText", "kind", "state", "sentOn"], erase: "blank", blank: []
  },
  indexes: [
    { key: { panelId: 1, state: 1, _id: -1 } },
    { key: { panelId: 1, _id: -1 } },
    { key: { open: 1, _id: -1 } },
    { key: { open: 1, kind: 1, _id: -1 } },
    { key: { open: 1, outcome: 1, _id: -1 } },
    { key: { open: 1, unitIds: 1, _id: -1 } },
    { key: { open: 1, year: 1, _id: -1 } },
    { key: { open: 1, changedOn: 1 } },
    { key: { stems: 1, _id: -1 } },
    { key: { authorId: 1, _id: -1 } },
    { key: { shaperId: 1, _id: -1 }, sparse: true },
    { key: { handlingId: 1 }, sparse: true },
  ],
});
export type Proposal = Stored<z.output<typeof proposal>, "proposals">;

export const CommentModel = defineModel("proposalComments", {
  schema: comment,
  personalData: { of: "authorId", erase: "remove" },
  indexes: [{ key: { proposalId: 1, _id: 1 } }, { key: { authorId: 1, _id: -1 } }],
});
export type Comment = Stored<z.output<typeof comment>, "proposalComments">;

export const SupportModel = defineModel("proposalSupports", {
  schema: support,
  personalData: { of: "personId", erase: "remove" },
  indexes: [{ key: { proposalId: 1, personId: 1 }, unique: true }, { key: { personId: 1, _id: -1 } }],
});
export type Support = Stored<z.output<typeof support>, "proposalSupports">;

export const RequestModel = defineModel("panelRequests", {
  schema: request,
  personalData: { of: "peopleIds", export: ["title", "question", "kind", "state", "sentOn"], erase: "blank", blank: [] },
  indexes: [
    { key: { panelId: 1, state: 1, _id: -1 } },
    { key: { requesterId: 1, _id: -1 } },
    { key: { peopleIds: 1, _id: -1 } },
  ],
});
export type Request = Stored<z.output<typeof request>, "panelRequests">;
