import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { training, trainingRecord } from "./schema.ts";

export const TrainingModel = defineModel("trainings", {
  schema: training,
  personalData: "none",
  indexes: [{ key: { panelIds: 1, _id: -1 } }, { key: { state: 1, startsAt: 1 } }],
});

export const TrainingRecordModel = defineModel("trainingRecords", {
  schema: trainingRecord,
  personalData: { of: "personId", erase: "remove" },
  indexes: [{ key: { trainingId: 1, personId: 1 }, unique: true }, { key: { personId: 1, _id: -1 } }],
});

export type Training = Stored<z.output<typeof training>, "trainings">;
export type TrainingRecord = Stored<z.output<typeof trainingRecord>, "trainingRecords">;
