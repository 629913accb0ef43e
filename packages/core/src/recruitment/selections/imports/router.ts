import { z } from "zod";
import { router } from "../../../kernel/index.ts";
import { coordinatorProcedure } from "../../../panels/index.ts";
import { cancelImport, commitImport } from "./commit-import.ts";
import { previewImport } from "./preview-import.ts";
import { importInput, importRowsInput, importRowsView, importsInput, importView, previewImportInput } from "./schema.ts";
import { listImports, listRows, showImport, viewOfImport } from "./show-imports.ts";

const staff = coordinatorProcedure.output(importView);

/** Files of applications: a look at what would become of each row, and then the storing. */
export const importsRouter = router({
  preview: staff.input(previewImportInput).mutation(async ({ ctx, input }) => viewOfImport(await previewImport(ctx, input))),
  view: staff.input(importInput).query(({ ctx, input }) => showImport(ctx, input)),
  list: coordinatorProcedure.input(importsInput).output(z.array(importView))
    .query(({ ctx, input }) => listImports(ctx, input)),
  rows: coordinatorProcedure.input(importRowsInput).output(importRowsView).query(({ ctx, input }) => listRows(ctx, input)),
  commit: staff.input(importInput).mutation(async ({ ctx, input }) => viewOfImport(await commitImport(ctx, input))),
  cancel: staff.input(importInput).mutation(async ({ ctx, input }) => viewOfImport(await cancelImport(ctx, input))),
});
