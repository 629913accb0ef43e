import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { priority, priorityVote } from "./schema.ts";

export const PriorityModel = defineModel("priorities", {
  schema: priority,
  personalData: "none",
  indexes: [{ key: { panelId: 1, _id: -1 } }],
});

export const PriorityVoteModel = defineModel("priorityVotes", {
  schema: priorityVote,
  personalData: { of: "personId", export: ["priorityId", "points"], erase: "remove" },
  indexes: [{ key: { priorityId: 1, personId: 1 }, unique: true }, { key: { personId: 1, _id: -1 } }],
});

export type Priority = Stored<z.output<typeof priority>, "priorities">;
export type PriorityVote = Stored<z.output<typeof priorityVote>, "priorityVotes">;
