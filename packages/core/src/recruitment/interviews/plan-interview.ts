import type { z } from "zod";
import { fail, type SignedInCtx } from "../../kernel/index.ts";
import { applicationOf } from "../applications/application-of.ts";
import { moveApplication } from "../applications/move-application.ts";
import { momentOf } from "../calls/call-times.ts";
import { interviewCancelled, interviewChanged, interviewPlanned } from "../events.ts";
import { interviewOf } from "./interview-of.ts";
import { checkInterviewers } from "./list-interviewers.ts";
import { AssessmentModel, InterviewModel, type Interview } from "./model.ts";
import type { cancelInterviewInput, changeInterviewInput, planInterviewInput } from "./schema.ts";

/**
 * Plans the interview of an eligible applicant, with the two people who ask. The applicant is told when and where. The same
 * id again answers what is stored.
 *
 * @throws Failure NOT_FOUND, FORBIDDEN; CONFLICT when there is a planned one; INVALID for who is not of the selection group
 */
export function planInterview(ctx: SignedInCtx, input: z.output<typeof planInterviewInput>): Promise<Interview> {
  const { id, application: applicationId, starts, minutes, place, remoteUrl, interviewers } = input;
  return ctx.transaction(async (tx) => {
    const stored = await tx.of(InterviewModel).findOne({ id });
    if (stored) return (await interviewOf(ctx, id, "see", tx)).interview;
    const { application, call } = await applicationOf(ctx, applicationId, "planInterview", tx);
    if (
      await tx.of(InterviewModel).findOne({ applicationId, state: "planned" })
    ) fail("CONFLICT", "recruitment:failure.interviewPlanned");
    await checkInterviewers(tx, call, interviewers);
    await moveApplication(tx, application, "interview");
    const startsAt = momentOf(starts);
    const interview = await tx.of(InterviewModel).insert(
      { callId: call.id, applicationId, startsAt, minutes, place, remoteUrl, interviewers, state: "planned" }, id,
    );
    await tx.emit(interviewPlanned, interview, { interviewId: id, applicationId, callId: call.id, startsAt });
    return interview;
  });
}

/**
 * Moves a planned interview to another time, place or people. Somebody who has written notes already stays.
 *
 * @throws Failure NOT_FOUND, FORBIDDEN, CONFLICT, INVALID
 */
export function changeInterview(ctx: SignedInCtx, input: z.output<typeof changeInterviewInput>): Promise<Interview> {
  const { interview: id, revision, starts, minutes, place, remoteUrl, interviewers } = input;
  return ctx.transaction(async (tx) => {
    const { interview, call } = await interviewOf(ctx, id, "change", tx);
    await checkInterviewers(tx, call, interviewers);
    const written = await tx.of(AssessmentModel).find({ interviewId: id });
    if (
      written.some(({ personId }) => !interviewers.includes(personId))
    ) fail("CONFLICT", "recruitment:failure.interviewerHasWritten");
    const startsAt = momentOf(starts);
    const unset = [
      ...(place === undefined ? ["place" as const] : []), ...(remoteUrl === undefined ? ["remoteUrl" as const] : []),
    ];
    const set = {
      startsAt, minutes, interviewers, ...(place !== undefined && { place }), ...(remoteUrl !== undefined && { remoteUrl }),
    };
    const changed = await tx.of(InterviewModel).update({ id, revision }, { set, unset });
    await tx.emit(
      interviewChanged, changed, { interviewId: id, applicationId: interview.applicationId, callId: call.id, startsAt },
    );
    return changed;
  });
}

/** Cancels a planned interview; the applicant is eligible as before. @throws Failure NOT_FOUND, FORBIDDEN, CONFLICT */
export function cancelInterview(
  ctx: SignedInCtx, { interview: id, revision, reason }: z.output<typeof cancelInterviewInput>,
): Promise<Interview> {
  return ctx.transaction(async (tx) => {
    const seen = await interviewOf(ctx, id, "see", tx);
    if (seen.interview.state === "cancelled") return seen.interview;
    const { interview, application } = await interviewOf(ctx, id, "cancel", tx);
    const cancelled = await tx.of(InterviewModel).update(
      { id, revision }, { set: { state: "cancelled", stateReason: reason } },
    );
    if (application.state === "interview") await moveApplication(tx, application, "eligible");
    await tx.emit(
      interviewCancelled, cancelled, { interviewId: id, applicationId: interview.applicationId, callId: interview.callId },
    );
    return cancelled;
  });
}
