import type { TenantDb } from "@raati/db";
import { authorize, fail, is, all, when, type Condition, type Policy, type TenantCtx } from "../../kernel/index.ts";
import { applicationOf } from "../applications/application-of.ts";
import type { Application } from "../applications/model.ts";
import type { Call } from "../calls/model.ts";
import { InterviewModel, type Interview } from "./model.ts";

/** Who asks about an interview: whether they belong to the selection group, and who they are. */
export interface InterviewReader {
  readonly personId: string | undefined;
  readonly selects: boolean;
}

const planned: Condition<Interview> = is("state", "planned");

/** Who may do what with an interview. Only its two interviewers write. */
export const interviewPolicy = {
  see: ({ selects }) => when(selects),
  change: () => planned,
  cancel: () => planned,
  assess: ({ personId }) => all(planned, personId === undefined ? when(false) : is("interviewers", personId)),
} satisfies Policy<InterviewReader, Interview, string>;

export interface InterviewFound {
  readonly interview: Interview;
  readonly application: Application;
  readonly call: Call;
  readonly reader: InterviewReader;
}

/** @throws Failure NOT_FOUND outside the selection group, FORBIDDEN when the reader may not do this */
export async function interviewOf(
  ctx: TenantCtx, id: string, verb: keyof typeof interviewPolicy, source: Pick<TenantDb, "of"> = ctx.db,
): Promise<InterviewFound> {
  const interview = await source.of(InterviewModel).findOne({ id });
  if (!interview) fail("NOT_FOUND");
  const { application, call } = await applicationOf(ctx, interview.applicationId, "see", source);
  const reader = { personId: ctx.viewer?.personId, selects: true };
  authorize(interviewPolicy, reader, verb, interview);
  return { interview, application, call, reader };
}
