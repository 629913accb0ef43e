import type { TenantCtx } from "../../kernel/index.ts";
import { CallModel } from "../calls/model.ts";
import {
  applicantToldCame, applicationReceived, applicationSubmitted, confirmationAsked, eligibilityDecided, guardianAnswered,
  guardianAsked, interviewChanged, interviewPlanned, sameAddressApplied,
} from "../events.ts";
import { InterviewModel } from "../interviews/model.ts";
import type { LetterFacts } from "./letter-text.ts";
import { ApplicationModel, type Application } from "./model.ts";
import type { LetterKind } from "./schema.ts";

/** Events that somebody is written to about. */
export const TOLD_EVENTS = [
  applicationSubmitted, confirmationAsked, sameAddressApplied, applicationReceived, guardianAsked, guardianAnswered,
  eligibilityDecided, interviewPlanned, interviewChanged, applicantToldCame,
] as const;

interface Told { readonly type: string; readonly data: { readonly applicationId: string } }

/** Which letters an event asks for, looking at how things are by now: what has passed meanwhile is not written any more. */
const KINDS: Readonly<Record<string, (application: Application) => readonly LetterKind[]>> = {
  [applicationSubmitted.name]: ({ state }) => (state === "awaiting-confirmation" ? ["confirm"] : []),
  [confirmationAsked.name]: ({ state }) => (state === "awaiting-confirmation" ? ["confirm"] : []),
  [sameAddressApplied.name]: () => ["alreadyApplied"],
  [applicationReceived.name]: () => ["received"],
  [guardianAsked.name]: ({ guardian }) => (guardian?.state === "asked" ? ["guardianAsk", "awaitingGuardian"] : []),
  [guardianAnswered.name]: ({ guardian }) => (guardian?.state === "refused" ? ["guardianRefused"] : []),
  [eligibilityDecided.name]: ({ state }) => (state === "not-eligible" ? ["notEligible"] : []),
  [interviewPlanned.name]: () => ["interview"],
  [interviewChanged.name]: () => ["interview"],
  [applicantToldCame.name]: () => ["extended"],
};

/** The letters that an event asks for, and what they are about; none for an application whose data are erased. */
export async function lettersDue(
  { db }: Pick<TenantCtx, "db">, { type, data }: Told,
): Promise<{ kinds: readonly LetterKind[]; facts: LetterFacts } | undefined> {
  const application = await db.of(ApplicationModel).findOne({ id: data.applicationId });
  if (!application || application.erasedAt) return undefined;
  const call = await db.of(CallModel).get(application.callId);
  const kinds = KINDS[type]?.(application) ?? [];
  const interview = await interviewOf(db, kinds, application.id);
  if (kinds.includes("interview") && !interview) return undefined;
  return { kinds, facts: { application, call, interview } };
}

/** The interview that letters of this kind are about. */
export function interviewOf(db: Pick<TenantCtx["db"], "of">, kinds: readonly LetterKind[], applicationId: string) {
  if (!kinds.includes("interview")) return undefined;
  return db.of(InterviewModel).findOne({ applicationId, state: "planned" }, { sort: { id: -1 } });
}
