import { abilitiesOf, type SignedInCtx } from "../../kernel/index.ts";
import { PersonModel } from "../../people/index.ts";
import { shownNumber } from "../applications/numbers.ts";
import { writeOpening } from "../applications/open-application.ts";
import { interviewOf, interviewPolicy } from "./interview-of.ts";
import { AssessmentModel, type Assessment, type Interview } from "./model.ts";
import type { InterviewView } from "./schema.ts";
import { summaryOf } from "./summary.ts";

/** An interview with its notes. When it shows what others have written, that is written down. @throws Failure NOT_FOUND */
export async function showInterview(ctx: SignedInCtx, { interview: id }: { interview: string }): Promise<InterviewView> {
  const { interview, application } = await interviewOf(ctx, id, "see");
  const view = await viewOfInterview(ctx, interview);
  if (view.others.length > 0) await ctx.transaction((tx) => writeOpening(ctx, tx, application, "assessments"));
  return view;
}

/** An interview as the reader may see it: the own notes, and the others' once both are in. */
export async function viewOfInterview(ctx: SignedInCtx, interview: Interview): Promise<InterviewView> {
  const { application, call, reader } = await interviewOf(ctx, interview.id, "see");
  const assessments = await ctx.db.of(AssessmentModel).find({ interviewId: interview.id });
  const { id, revision, applicationId, callId, startsAt, minutes, place, remoteUrl, state, interviewers } = interview;
  const names = await namesOf(ctx, [...interviewers, ...assessments.map(({ personId }) => personId)]);
  const shown = (one: Assessment) => assessmentOf(one, names);
  const mine = assessments.find(({ personId }) => personId === ctx.viewer.personId);
  const open = assessments.length === 2 && assessments.every(({ done }) => done);
  return {
    id, revision, applicationId, callId, startsAt, minutes, place, remoteUrl, state, scoring: call.scoring,
    number: shownNumber(application.number), name: application.name,
    interviewers: interviewers.map((personId) => ({
      personId, name: names.get(personId) ?? "", done: assessments.some((one) => one.personId === personId && one.done),
    })),
    mine: mine && shown(mine), others: open ? assessments.filter((one) => one !== mine).map(shown) : [],
    summary: summaryOf(call.scoring, assessments), abilities: abilitiesOf(interviewPolicy, reader, interview),
  };
}

function assessmentOf({ personId, scores, note, done, savedAt }: Assessment, names: ReadonlyMap<string, string>) {
  return { personId, name: names.get(personId) ?? "", scores, note, done, savedAt };
}

/** The names of people by their ids: one query. */
export async function namesOf(ctx: SignedInCtx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return new Map();
  const people = await ctx.db.of(PersonModel).find({ id: { $in: ids } });
  return new Map(people.map(({ id, name }) => [id, name]));
}
