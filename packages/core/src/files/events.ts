import { z } from "zod";
import { defineEvent } from "../kernel/index.ts";

export const fileUploaded = defineEvent("files.file-uploaded", z.object({ size: z.int() }));
/** Something holds the file from now on. */
export const fileTaken = defineEvent("files.file-taken", z.object({}));
/** Nothing holds it any more. */
export const fileReleased = defineEvent("files.file-released", z.object({}));
/** A timer: a day after its upload. */
export const looseDayCame = defineEvent("files.loose-day-came", z.object({}));
