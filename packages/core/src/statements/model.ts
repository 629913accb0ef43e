import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { comment } from "./discussions/schema.ts";
import { dissent } from "./dissents/schema.ts";
import { statement } from "./statement-schema.ts";
import { suggestion } from "./suggestions/schema.ts";
import { presence, writing, writtenUpdate } from "./texts/schema.ts";

export const StatementModel = defineModel("statements", {
  schema: statement,
  // What the panel has taken up is the panel's text: it stays, and the name of who began it goes.
  personalData: { of: "authorId", export: ["title", "kind", "state", "sentOn"], erase: "blank", blank: [] },
  indexes: [
    { key: { panelId: 1, state: 1, _id: -1 } },
    { key: { panelIds: 1, _id: -1 } },
    { key: { open: 1, _id: -1 } },
    { key: { open: 1, publishedOn: -1 } },
    { key: { open: 1, year: 1, _id: -1 } },
    { key: { year: 1, number: 1 }, unique: true, sparse: true },
    { key: { state: 1, _id: -1 } },
    { key: { authorId: 1, _id: -1 } },
    { key: { handlingId: 1 }, sparse: true },
  ],
});
export type Statement = Stored<z.output<typeof statement>, "statements">;

/** The text and its changes carry nobody's name or id. */
export const WritingModel = defineModel("statementWritings", {
  schema: writing, personalData: "none", indexes: [{ key: { statementId: 1 }, unique: true }],
});
export type Writing = Stored<z.output<typeof writing>, "statementWritings">;

export const WrittenUpdateModel = defineModel("statementUpdates", {
  schema: writtenUpdate, personalData: "none", indexes: [{ key: { statementId: 1, seq: 1 } }],
});

/** Who has the text open now; a row says nothing once its time is over. */
export const PresenceModel = defineModel("statementPresences", {
  schema: presence, personalData: { of: "personId", erase: "remove" },
  indexes: [{ key: { statementId: 1, personId: 1 }, unique: true }, { key: { personId: 1, _id: -1 } }],
});

export const SuggestionModel = defineModel("statementSuggestions", {
  schema: suggestion, personalData: { of: "authorId", erase: "remove" },
  indexes: [{ key: { statementId: 1, _id: 1 } }, { key: { authorId: 1, _id: -1 } }],
});
export type Suggestion = Stored<z.output<typeof suggestion>, "statementSuggestions">;

export const StatementCommentModel = defineModel("statementComments", {
  schema: comment, personalData: { of: "authorId", erase: "remove" },
  indexes: [{ key: { statementId: 1, _id: 1 } }, { key: { authorId: 1, _id: -1 } }],
});
export type StatementComment = Stored<z.output<typeof comment>, "statementComments">;

/** A dissenting view belongs to the statement: its words stay, and count, without the person. */
export const DissentModel = defineModel("statementDissents", {
  schema: dissent,
  personalData: { of: "personId", export: ["text", "at"], erase: "blank", blank: ["nameShown"] },
  indexes: [{ key: { statementId: 1, _id: 1 } }, { key: { personId: 1, _id: -1 } }],
});
export type Dissent = Stored<z.output<typeof dissent>, "statementDissents">;
