import type { z } from "zod";
import type { SignedInCtx } from "../../kernel/index.ts";
import { choicesOf, formOf } from "../forms/form-of.ts";
import { formPlace } from "../forms/form-place.ts";
import { callOf } from "./call-of.ts";
import type { formPreviewInput, formPreviewView } from "./schema.ts";

/**
 * The form of a call as applicants would see it, also before it is saved: it is made by the same function as theirs.
 *
 * @throws Failure NOT_FOUND
 */
export async function previewForm(
  ctx: SignedInCtx, { call: id, form }: z.output<typeof formPreviewInput>,
): Promise<z.output<typeof formPreviewView>> {
  const { call } = await callOf(ctx, id, "see");
  const place = await formPlace(ctx, call);
  return { form: formOf({ ...call, form: form ?? call.form }, place), choices: choicesOf(place) };
}
