import { localizedText } from "@raati/i18n";
import { z } from "zod";
import { id, label, revision } from "../kernel/schema.ts";
import { themeState, tieKind } from "./fields.ts";

const description = localizedText({ max: 600 });

/** A priority of the organisation's strategy (strategian kärki). With a revision it is changed, without one it is new. */
export const savePriorityInput =
  z.object({ id, revision: revision.optional(), name: label, description: description.optional() });
/** Work that the strategy no longer names stays readable under it. */
export const endPriorityInput = z.object({ priority: id, revision });

/** A theme of the panels' work, under a priority of the strategy or under none. */
export const saveThemeInput = z.object({ id, revision: revision.optional(), name: label, priorityId: id.optional() });
export const endThemeInput = z.object({ theme: id, revision });

/** Puts a meeting, a proposal, a statement or what a plugin offers under a theme, or takes it out. */
export const tieInput = z.object({ theme: id, kind: tieKind, matter: id });

/** One thing under a theme, as far as everybody may know of it. */
export const themeItem = z.object({
  kind: tieKind, id: z.string(), title: localizedText({ max: 500 }), panelSlug: z.string(),
  panelName: localizedText({ max: 500 }),
  day: z.iso.date().optional(),
});
export type ThemeItem = z.output<typeof themeItem>;

const counted = z.object({ kind: tieKind, count: z.int() });
const shownTheme = z.object({ id: z.string(), name: label, items: z.array(themeItem), counts: z.array(counted) });
export type ShownTheme = z.output<typeof shownTheme>;

/** E11: each priority of the strategy with its themes and what belongs to them, open to everybody. */
export const themesView = z.object({
  priorities: z.array(z.object({
    id: z.string(), name: label, description: description.optional(), state: themeState, themes: z.array(shownTheme),
  })),
  /** Themes under no priority. */
  others: z.array(shownTheme),
});
export type ThemesView = z.output<typeof themesView>;

export const priorityRow = z.object({
  id: z.string(), revision, name: label, description: description.optional(), state: themeState,
});
export type PriorityRow = z.output<typeof priorityRow>;
export const themeRow = z.object({
  id: z.string(), revision, name: label, priorityId: z.string().optional(), state: themeState, ties: z.int(),
});
export type ThemeRow = z.output<typeof themeRow>;
export const themePlan = z.object({ priorities: z.array(priorityRow), themes: z.array(themeRow) });
export type ThemePlan = z.output<typeof themePlan>;

/** A theme for who ties things to it: what belongs to it, and the newest things that could. */
export const themeDetail = z.object({ theme: themeRow, items: z.array(themeItem), choices: z.array(themeItem) });
export type ThemeDetail = z.output<typeof themeDetail>;
