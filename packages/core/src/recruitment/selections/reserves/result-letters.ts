import type { z } from "zod";
import type { PlacedCtx } from "../../../panels/index.ts";
import { byLetter } from "../../applications/mail-refusals.ts";
import { ApplicationModel, type Application } from "../../applications/model.ts";
import { callPart } from "../pools/call-part.ts";
import { selectionIn } from "../pools/find-selection.ts";
import { SeatOfferModel } from "./model.ts";
import type { resultLettersInput, resultLettersView } from "./schema.ts";
import { writeResult } from "./write-result.ts";

const RESULT_OF: Partial<Record<Application["state"], "selected" | "reserve" | "not-selected">> = {
  selected: "selected", reserve: "reserve", "not-selected": "not-selected",
};

/**
 * Letters for applicants of a published selection whom no mail reaches: ready to print, each in its reader's language.
 */
export async function resultLetters(
  ctx: PlacedCtx, input: z.output<typeof resultLettersInput>,
): Promise<z.output<typeof resultLettersView>> {
  const at = await callPart(ctx.db, ctx, input.call);
  const selection = await selectionIn(ctx.db, at, input.selection);
  if (selection.state !== "published") return { items: [] };
  const found = await ctx.db.of(ApplicationModel).find({
    callId: at.call.id, panelIds: at.panel.id, state: { $in: ["selected", "reserve", "not-selected"] },
    ...byLetter, erasedAt: { $exists: false }, number: { $gt: input.after ?? 0 },
  }, { sort: { number: 1 }, limit: input.size + 1 });
  const shown = found.slice(0, input.size);
  const offers = await ctx.db.of(SeatOfferModel)
    .find({ applicationId: { $in: shown.map(({ id }) => id) }, selectionId: selection.id, state: "offered" });
  const items = shown.map((application) => {
    const kind = RESULT_OF[application.state]!;
    const answerBy = offers.find(({ applicationId }) => applicationId === application.id)?.answerBy;
    const { address, phone, number, name, mailRefusedAt } = application;
    return {
      application: application.id, number, kind, name, refused: mailRefusedAt !== undefined, address: address
        ? [address.street, `${address.postalCode} ${address.city}`] : [],
      ...(phone !== undefined && { phone }), ...writeResult(ctx, { kind, application, panels: [at.panel], answerBy }),
    };
  });
  const last = shown.at(-1);
  return { items, ...(found.length > input.size && last && { next: last.number }) };
}
