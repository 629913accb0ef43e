import { z } from "zod";
import { router, staffProcedure } from "../../kernel/index.ts";
import { id } from "../fields.ts";
import { readerOf } from "../places.ts";
import { changePanelType, putPanelTypeInUse, retirePanelType } from "./change-panel-type.ts";
import { adoptTemplate, draftPanelType } from "./draft-panel-type.ts";
import { getPanelType, listPanelTypes, listRoles, listTemplates, viewOfType } from "./list-panel-types.ts";
import {
  adoptTemplateInput, changePanelTypeInput, draftPanelTypeInput, movePanelTypeInput, panelTypeView, roleView, templateView,
} from "./schema.ts";

const staff = staffProcedure("admin", "coordinator");
const changed = staff.output(panelTypeView);

/** Panel types: configuration of everything by which panels differ. */
export const typesRouter = router({
  list: staff.output(z.array(panelTypeView)).query(({ ctx }) => listPanelTypes(ctx)),
  get: changed.input(z.object({ type: id })).query(({ ctx, input }) => getPanelType(ctx, input.type)),
  templates: staff.output(z.array(templateView)).query(({ ctx }) => listTemplates(ctx)),
  roles: staff.output(z.array(roleView)).query(({ ctx }) => listRoles(ctx)),
  draft: changed.input(draftPanelTypeInput).mutation(
    async ({ ctx, input }) => viewOfType(await readerOf(ctx), await draftPanelType(ctx, input))
  ),
  adoptTemplate: changed.input(adoptTemplateInput).mutation(
    async ({ ctx, input }) => viewOfType(await readerOf(ctx), await adoptTemplate(ctx, input))
  ),
  change: changed.input(changePanelTypeInput).mutation(
    async ({ ctx, input }) => viewOfType(await readerOf(ctx), await changePanelType(ctx, input))
  ),
  putInUse: changed.input(movePanelTypeInput).mutation(
    async ({ ctx, input }) => viewOfType(await readerOf(ctx), await putPanelTypeInUse(ctx, input))
  ),
  retire: changed.input(movePanelTypeInput).mutation(
    async ({ ctx, input }) => viewOfType(await readerOf(ctx), await retirePanelType(ctx, input))
  ),
});
