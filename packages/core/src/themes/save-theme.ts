import type { z } from "zod";
import { applyValues, authorize, fail, failField, type SignedInCtx } from "../kernel/index.ts";
import { themeAdded, themeChanged, themeEnded } from "./events.ts";
import { StrategicPriorityModel, ThemeModel, ThemeTieModel, type Theme } from "./model.ts";
import { themePolicy } from "./policy.ts";
import type { endThemeInput, saveThemeInput, ThemeRow } from "./schema.ts";

/** A theme as lists show it, with how many things belong to it. */
export const themeRowOf = ({ id, revision, name, priorityId, state }: Theme, ties: number): ThemeRow =>
  ({ id, revision, name, priorityId, state, ties });

/**
 * Names a theme, or corrects one. The same id again answers what is stored.
 *
 * @throws Failure FORBIDDEN, NOT_FOUND, INVALID for a priority that is not there; DbError CONFLICT when somebody else
 * changed it meanwhile
 */
export function saveTheme(
  ctx: SignedInCtx, { id, revision, name, priorityId }: z.output<typeof saveThemeInput>
): Promise<ThemeRow> {
  return ctx.transaction(async (tx) => {
    const themes = tx.of(ThemeModel);
    const stored = await themes.findOne({ id });
    if (!stored && revision !== undefined) fail("NOT_FOUND");
    const values = { name, state: "active" as const, ...(priorityId !== undefined && { priorityId }) };
    authorize(themePolicy, ctx.viewer, "keep", stored ?? { ...values, id, revision: 1 });
    if (priorityId !== undefined && !(await tx.of(StrategicPriorityModel).findOne({ id: priorityId }))) {
      failField("priorityId", "themes:field.priorityUnknown");
    }
    if (!stored) {
      const added = await themes.insert(values, id);
      await tx.emit(themeAdded, added, values.priorityId === undefined ? {} : { priorityId: values.priorityId });
      return themeRowOf(added, 0);
    }
    const ties = await tx.of(ThemeTieModel).count({ themeId: id });
    if (revision === undefined) return themeRowOf(stored, ties);
    const { document, changed } = await applyValues(themes, stored, revision, { name, priorityId });
    if (changed) await tx.emit(themeChanged, document, {});
    return themeRowOf(document, ties);
  });
}

/** Ends a theme: nothing more is tied to it. @throws Failure FORBIDDEN, NOT_FOUND; DbError CONFLICT */
export function endTheme(ctx: SignedInCtx, { theme: id, revision }: z.output<typeof endThemeInput>): Promise<ThemeRow> {
  return ctx.transaction(async (tx) => {
    const themes = tx.of(ThemeModel);
    const theme = await themes.get(id);
    authorize(themePolicy, ctx.viewer, "keep", theme);
    const ties = await tx.of(ThemeTieModel).count({ themeId: id });
    if (theme.state === "ended") return themeRowOf(theme, ties);
    const ended = await themes.update({ id, revision }, { set: { state: "ended" } });
    await tx.emit(themeEnded, ended, {});
    return themeRowOf(ended, ties);
  });
}
