import { defineModel, type Stored } from "@raati/db";
import { localizedText } from "@raati/i18n";
import { z } from "zod";
import { themeState, tieKind } from "./fields.ts";

const name = localizedText({ max: 80 });

const priority = z.object({ name, description: localizedText({ max: 600 }).optional(), state: themeState });

/** The priorities of the organisation's strategy. One that has ended keeps its themes. */
export const StrategicPriorityModel = defineModel("strategicPriorities", {
  schema: priority, personalData: "none", indexes: [{ key: { state: 1 } }],
});
export type StrategicPriority = Stored<z.output<typeof priority>, "strategicPriorities">;

const theme = z.object({ name, priorityId: z.string().optional(), state: themeState });

/** What the panels work on, across meetings, proposals and statements. */
export const ThemeModel = defineModel("themes", {
  schema: theme, personalData: "none", indexes: [{ key: { priorityId: 1 } }],
});
export type Theme = Stored<z.output<typeof theme>, "themes">;

const tie = z.object({ themeId: z.string(), kind: tieKind, matterId: z.string() });

/** One thing under one theme. It holds no word of the thing: who may read that is asked each time. */
export const ThemeTieModel = defineModel("themeTies", {
  schema: tie, personalData: "none", indexes: [{ key: { themeId: 1, kind: 1, matterId: 1 }, unique: true }],
});
export type ThemeTie = Stored<z.output<typeof tie>, "themeTies">;
