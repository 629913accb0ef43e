import type { z } from "zod";
import { filterFor, type SignedInCtx } from "../../kernel/index.ts";
import { ApplicationModel } from "../applications/model.ts";
import { shownNumber } from "../applications/numbers.ts";
import { applicationPolicy } from "../applications/policy.ts";
import { callOf } from "../calls/call-of.ts";
import { AssessmentModel, InterviewModel } from "./model.ts";
import type { interviewsPage, listInterviewsInput } from "./schema.ts";
import { namesOf } from "./show-interview.ts";
import { summaryOf } from "./summary.ts";

/** The interviews of a call, or the reader's own ones, newest first; the points once both interviewers are done. */
export async function listInterviews(
  ctx: SignedInCtx, { call: callId, mine, size, after }: z.output<typeof listInterviewsInput>,
): Promise<z.output<typeof interviewsPage>> {
  const { call, reader } = await callOf(ctx, callId, "see");
  const { items, next } = await ctx.db.of(InterviewModel).page(
    { callId, ...(mine && { interviewers: ctx.viewer.personId }) }, { size, after },
  );
  if (items.length === 0) return { items: [], next };
  const seen = filterFor(applicationPolicy, reader);
  const applications = await ctx.db.of(ApplicationModel).find(
    { $and: [{ id: { $in: items.map(({ applicationId }) => applicationId) } }, seen] },
  );
  const assessments = await ctx.db.of(AssessmentModel).find({ interviewId: { $in: items.map(({ id }) => id) } });
  const names = await namesOf(ctx, items.flatMap(({ interviewers }) => interviewers));
  return {
    next,
    items: items.flatMap(({ id, applicationId, startsAt, minutes, place, remoteUrl, state, interviewers }) => {
      const application = applications.find((one) => one.id === applicationId);
      if (!application) return [];
      const written = assessments.filter(({ interviewId }) => interviewId === id);
      const done = (personId: string) => written.some((one) => one.personId === personId && one.done);
      return [{
        id, applicationId, startsAt, minutes, place, remoteUrl, state, number: shownNumber(application.number),
        name: application.name,
        interviewers: interviewers.map((personId) => ({ personId, name: names.get(personId) ?? "", done: done(personId) })),
        total: summaryOf(call.scoring, written)?.total,
      }];
    }),
  };
}
