import type { z } from "zod";
import { fail } from "../../kernel/index.ts";
import { questionAsked, questionReplied } from "../events.ts";
import { handlingNow } from "../handling-now.ts";
import type { Handling } from "../model.ts";
import type { HandlingCtx } from "../procedures.ts";
import { saveHandling, toldOf } from "../settled.ts";
import { begun } from "../steps/begun.ts";
import type { askInput, replyInput } from "./schema.ts";

/** The unit asks the panel what it means (J3.3). The days of the answer go on: a question is no answer. */
export async function askQuestion(ctx: HandlingCtx, { id, text }: z.output<typeof askInput>): Promise<Handling> {
  return ctx.transaction(async (tx) => {
    const handling = await handlingNow(tx, ctx, "seeInside");
    if (handling.questions.some((one) => one.id === id)) return handling;
    await handlingNow(tx, ctx, "ask");
    const question = {
      id, text, askedAt: ctx.ports.clock.now(), askedBy: ctx.viewer.personId,
      ...(handling.ownerUnitId && { unitId: handling.ownerUnitId }),
    };
    const saved = await saveHandling(
      ctx, tx, handling, { ...begun(ctx, handling), questions: [...handling.questions, question] }
    );
    await tx.emit(questionAsked, saved, { ...toldOf(saved), questionId: id });
    return saved;
  });
}

/**
 * The panel replies, by its chair or secretary, or its coordinator for it.
 *
 * @throws Failure CONFLICT `repliedMeanwhile` when somebody else has replied
 */
export async function replyToQuestion(ctx: HandlingCtx, input: z.output<typeof replyInput>): Promise<Handling> {
  return ctx.transaction(async (tx) => {
    const handling = await handlingNow(tx, ctx, "reply");
    const question = handling.questions.find(({ id }) => id === input.question);
    if (!question) fail("NOT_FOUND", "handling:failure.questionUnknown");
    const by = ctx.viewer.personId;
    if (question.reply) {
      const same = question.reply.by === by && JSON.stringify(question.reply.text) === JSON.stringify(input.text);
      return same ? handling : fail("CONFLICT", "handling:failure.repliedMeanwhile");
    }
    const reply = { text: input.text, at: ctx.ports.clock.now(), by };
    const questions = handling.questions.map((one) => (one.id === question.id ? { ...one, reply } : one));
    const saved = await saveHandling(ctx, tx, handling, { questions });
    await tx.emit(questionReplied, saved, { ...toldOf(saved), questionId: question.id });
    return saved;
  });
}
