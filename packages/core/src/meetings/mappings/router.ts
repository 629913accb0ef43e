import { z } from "zod";
import { router } from "../../kernel/index.ts";
import { panelProcedure, panelPublicProcedure } from "../../panels/index.ts";
import { markMapping } from "./mark-mapping.ts";
import { closeMapping, openMapping } from "./open-mapping.ts";
import {
  closeMappingInput, mappingInput, mappingView, markMappingInput, openMappingInput, publicMapping
} from "./schema.ts";
import { listMappings, publicMappings, showMapping } from "./show-mapping.ts";

const shown = panelProcedure.output(mappingView);

/** The first meeting's look at how services are (A8). */
export const mappingsRouter = router({
  publicList: panelPublicProcedure.output(z.array(publicMapping)).query(({ ctx }) => publicMappings(ctx)),
  list: panelProcedure.output(z.array(mappingView)).query(({ ctx }) => listMappings(ctx)),
  show: shown.input(mappingInput).query(({ ctx, input }) => showMapping(ctx, input)),
  open: shown.input(openMappingInput).mutation(async ({ ctx, input }) => showMapping(ctx, await openMapping(ctx, input))),
  mark: shown.input(markMappingInput).mutation(async ({ ctx, input }) => showMapping(ctx, await markMapping(ctx, input))),
  close: shown.input(closeMappingInput).mutation(async ({ ctx, input }) => showMapping(ctx, await closeMapping(ctx, input))),
});
