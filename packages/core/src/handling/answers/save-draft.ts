import type { z } from "zod";
import { answerDraftSaved } from "../events.ts";
import { handlingNow } from "../handling-now.ts";
import { AnswerDraftModel, type AnswerDraft } from "../model.ts";
import type { HandlingCtx } from "../procedures.ts";
import { toldOf } from "../settled.ts";
import type { AnswerParts, saveDraftInput } from "./schema.ts";

export const PARTS = ["outcome", "reasons", "targetDay", "forwardedTo", "decision"] as const;

/** The parts of an answer that somebody has written, and nothing else of what came in with them. */
export function partsOf(input: AnswerParts): AnswerParts {
  const written = PARTS.flatMap((part) => (input[part] === undefined ? [] : [[part, input[part]]]));
  return { measures: input.measures, ...Object.fromEntries(written) } as AnswerParts;
}

/**
 * Keeps what one person has written of an answer; any part may still be missing. Each writer has a draft of their own, so
 * two never write over each other, and `ready` puts it before the unit's owner.
 */
export async function saveAnswerDraft(ctx: HandlingCtx, input: z.output<typeof saveDraftInput>): Promise<AnswerDraft> {
  return ctx.transaction(async (tx) => {
    const handling = await handlingNow(tx, ctx, "draft");
    const drafts = tx.of(AnswerDraftModel);
    const writerId = ctx.viewer.personId;
    const before = await drafts.findOne({ handlingId: handling.id, writerId });
    const parts = partsOf(input);
    const set = { ...parts, ready: input.ready, savedAt: ctx.ports.clock.now() };
    const gone = PARTS.filter((part) => parts[part] === undefined);
    const draft = before ? await drafts.update(before, { set, unset: gone })
      : await drafts.insert({ ...set, handlingId: handling.id, writerId });
    await tx.emit(answerDraftSaved, draft, { ...toldOf(handling), draftId: draft.id, ready: draft.ready });
    return draft;
  });
}
