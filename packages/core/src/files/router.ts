import { router, signedInProcedure } from "../kernel/index.ts";
import { uploadedView, uploadFileInput } from "./schema.ts";
import { uploadFile } from "./upload-file.ts";

/** Laying down files. They are opened through what holds them, whose audience is asked there. */
export const filesRouter = router({
  upload: signedInProcedure.input(uploadFileInput).output(uploadedView).mutation(({ ctx, input }) => uploadFile(ctx, input)),
});
