import { router, tenantPublicProcedure } from "../../../kernel/index.ts";
import { panelStaffProcedure } from "../../../panels/index.ts";
import { cancelDraw } from "./cancel-draw.ts";
import { prepareDraw } from "./prepare-draw.ts";
import { drawText, myDraws, myRow, publicDraws, showPublicDraw } from "./public-draw.ts";
import {
  drawInput, drawTextInput, drawTextView, drawView, myDrawsInput, myDrawsView, myRowInput,
  myRowView, prepareDrawInput, publicDrawInput, publicDrawsView,
  publicDrawView, typeSeedInput,
} from "./schema.ts";
import { partInput } from "../fields.ts";
import { showDraw } from "./show-draw.ts";
import { typeSeed } from "./type-seed.ts";

const staff = panelStaffProcedure.output(drawView);

/** Draws: what coordinators do, and what everybody can check. */
export const drawsRouter = router({
  prepare: staff.input(prepareDrawInput).mutation(async ({ ctx, input }) => {
    await prepareDraw(ctx, input);
    return showDraw(ctx, { call: input.call, draw: input.id });
  }),
  view: staff.input(drawInput).query(({ ctx, input }) => showDraw(ctx, input)),
  cancel: staff.input(drawInput).mutation(async ({ ctx, input }) => {
    await cancelDraw(ctx, input);
    return showDraw(ctx, input);
  }),
  typeSeed: staff.input(typeSeedInput).mutation(async ({ ctx, input }) => {
    await typeSeed(ctx, input);
    return showDraw(ctx, input);
  }),
  published: tenantPublicProcedure.input(publicDrawInput).output(publicDrawView)
    .query(({ ctx, input }) => showPublicDraw(ctx, input)),
  text: tenantPublicProcedure.input(drawTextInput).output(drawTextView).query(({ ctx, input }) => drawText(ctx, input)),
  myRow: tenantPublicProcedure.input(myRowInput).output(myRowView).query(({ ctx, input }) => myRow(ctx, input)),
  mine: tenantPublicProcedure.input(myDrawsInput).output(myDrawsView).query(({ ctx, input }) => myDraws(ctx, input)),
  listPublished: tenantPublicProcedure.input(partInput).output(publicDrawsView)
    .query(({ ctx, input }) => publicDraws(ctx, input)),
});
