import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { groundRules, rulesAcceptance } from "./schema.ts";

export const GroundRulesModel = defineModel("groundRules", {
  schema: groundRules,
  personalData: "none",
  indexes: [{ key: { panelId: 1, version: -1 }, unique: true }],
});

export const RulesAcceptanceModel = defineModel("rulesAcceptances", {
  schema: rulesAcceptance,
  personalData: { of: "personId", erase: "remove" },
  indexes: [{ key: { rulesId: 1, personId: 1 }, unique: true }, { key: { personId: 1, _id: -1 } }],
});

export type GroundRules = Stored<z.output<typeof groundRules>, "groundRules">;
export type RulesAcceptance = Stored<z.output<typeof rulesAcceptance>, "rulesAcceptances">;
