import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { answerDraft } from "./answers/schema.ts";
import { handling } from "./handling-schema.ts";
import { rating } from "./ratings/schema.ts";

/** One a matter: whoever starts a second one for it finds the first. */
export const HandlingModel = defineModel("handlings", {
  schema: handling,
  // People act in it under their own id; the matter itself is no personal data.
  personalData: { of: "actorIds", export: ["title", "state", "sentOn"], erase: "blank", blank: [] },
  indexes: [
    { key: { matterKind: 1, matterId: 1 }, unique: true },
    { key: { ownerUnitId: 1, state: 1, _id: -1 } },
    { key: { waitingBodyIds: 1, _id: -1 } },
    { key: { panelIds: 1, state: 1, _id: -1 } },
    { key: { state: 1, _id: -1 } },
    { key: { dueOn: 1 }, sparse: true },
    { key: { sentOn: 1 } },
    { key: { answeredOn: 1 }, sparse: true },
    { key: { steppedOn: 1 }, sparse: true },
    { key: { closedOn: 1 }, sparse: true },
    { key: { actorIds: 1, _id: -1 } },
  ],
});
export type Handling = Stored<z.output<typeof handling>, "handlings">;

export const AnswerDraftModel = defineModel("answerDrafts", {
  schema: answerDraft,
  personalData: { of: "writerId", erase: "remove" },
  indexes: [{ key: { handlingId: 1, writerId: 1 }, unique: true }, { key: { writerId: 1, _id: -1 } }],
});
export type AnswerDraft = Stored<z.output<typeof answerDraft>, "answerDrafts">;

export const RatingModel = defineModel("handlingRatings", {
  schema: rating,
  personalData: { of: "personId", erase: "remove" },
  indexes: [{ key: { handlingId: 1, personId: 1 }, unique: true }, { key: { personId: 1, _id: -1 } }],
});
export type Rating = Stored<z.output<typeof rating>, "handlingRatings">;
