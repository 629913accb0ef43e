import type { z } from "zod";
import { fail, failField, type SignedInCtx } from "../../kernel/index.ts";
import type { Call } from "../calls/model.ts";
import { assessmentSaved, interviewHeld } from "../events.ts";
import { interviewOf } from "./interview-of.ts";
import { AssessmentModel, InterviewModel, type Interview } from "./model.ts";
import type { saveAssessmentInput } from "./schema.ts";

type Input = z.output<typeof saveAssessmentInput>;

/**
 * Saves an interviewer's own notes and points. Handed in, they cannot be changed: the other's notes are shown only then,
 * and nobody should write after reading them. When both have handed theirs in, the interview is held.
 *
 * @throws Failure NOT_FOUND, FORBIDDEN to others than the two; INVALID for points that are missing when it is handed in;
 *   CONFLICT when it was handed in already
 */
export function saveAssessment(ctx: SignedInCtx, input: Input): Promise<Interview> {
  const { interview: id, scores, note, done } = input;
  return ctx.transaction(async (tx) => {
    const { personId } = ctx.viewer;
    const seen = await interviewOf(ctx, id, "see", tx);
    const mine = await tx.of(AssessmentModel).findOne({ interviewId: id, personId });
    if (mine?.done && done && isSame(mine, input)) return seen.interview;
    const { interview, call } = await interviewOf(ctx, id, "assess", tx);
    if (mine?.done) fail("CONFLICT", "recruitment:failure.assessmentDone");
    checkScores(call, input);
    const value = { scores, done, savedAt: ctx.ports.clock.now(), ...(note !== undefined && { note }) };
    const { applicationId, callId } = interview;
    if (mine) await tx.of(AssessmentModel).update(mine, { set: value, unset: note === undefined ? ["note"] : [] });
    else await tx.of(AssessmentModel).insert({ ...value, interviewId: id, applicationId, callId, personId });
    const all = await tx.of(AssessmentModel).count({ interviewId: id, done: true });
    // The interview changes with each, so that of two who hand in at the same moment one sees the other's.
    const changed = await tx.of(InterviewModel).update(interview, all === 2 ? { set: { state: "held" } } : {});
    await tx.emit(assessmentSaved, changed, { interviewId: id, applicationId, callId, done });
    if (all === 2) await tx.emit(interviewHeld, changed, { interviewId: id, applicationId, callId });
    return changed;
  });
}

function isSame(stored: { scores: Input["scores"]; note?: string | undefined }, { scores, note }: Input): boolean {
  return JSON.stringify([stored.scores, stored.note ?? ""]) === JSON.stringify([scores, note ?? ""]);
}

function checkScores({ scoring }: Pick<Call, "scoring">, { scores, done }: Input): void {
  const known = new Set(scoring.map(({ id }) => id));
  scores.forEach(({ criterion }, index) => {
    const twice = scores.findIndex((other) => other.criterion === criterion) < index;
    if (!known.has(criterion) || twice) failField(`scores.${index}.criterion`, "recruitment:field.criterionUnknown");
  });
  if (done && scores.length < scoring.length) failField("scores", "recruitment:field.scoresMissing");
}
