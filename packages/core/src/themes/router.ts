import { z } from "zod";
import { router, staffProcedure, tenantPublicProcedure } from "../kernel/index.ts";
import { id } from "../kernel/schema.ts";
import { showTheme } from "./lists/show-theme.ts";
import { publicThemes, themePlanOf } from "./lists/show-themes.ts";
import { endPriority } from "./priorities/end-priority.ts";
import { savePriority } from "./priorities/save-priority.ts";
import { endTheme, saveTheme } from "./save-theme.ts";
import {
  endPriorityInput, endThemeInput, priorityRow, savePriorityInput, saveThemeInput,
  themeDetail, themePlan, themeRow, themesView,
  tieInput,
} from "./schema.ts";
import { tieMatter, untieMatter } from "./ties/tie-matter.ts";

const keeper = staffProcedure("admin", "coordinator");

/** Themes of the panels' work and the priorities of the strategy that they serve. */
export const themesRouter = router({
  overview: tenantPublicProcedure.output(themesView).query(({ ctx }) => publicThemes(ctx)),
  plan: keeper.output(themePlan).query(({ ctx }) => themePlanOf(ctx)),
  show: keeper.input(z.object({ theme: id })).output(themeDetail).query(({ ctx, input }) => showTheme(ctx, input)),
  savePriority: keeper.input(savePriorityInput).output(priorityRow).mutation(({ ctx, input }) => savePriority(ctx, input)),
  endPriority: keeper.input(endPriorityInput).output(priorityRow).mutation(({ ctx, input }) => endPriority(ctx, input)),
  save: keeper.input(saveThemeInput).output(themeRow).mutation(({ ctx, input }) => saveTheme(ctx, input)),
  end: keeper.input(endThemeInput).output(themeRow).mutation(({ ctx, input }) => endTheme(ctx, input)),
  tie: keeper.input(tieInput).output(themeDetail).mutation(({ ctx, input }) => tieMatter(ctx, input)),
  untie: keeper.input(tieInput).output(themeDetail).mutation(({ ctx, input }) => untieMatter(ctx, input)),
});
