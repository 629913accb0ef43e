import type { Day } from "@raati/i18n";
import { OVER } from "../follow-ups/schema.ts";
import type { Handling } from "../model.ts";
import type { DUE_KINDS } from "../handling-schema.ts";

export interface Due { readonly kind: (typeof DUE_KINDS)[number]; readonly on: Day }

type Facts = Pick<Handling,
"state" | "ownerUnitId" | "ackDueOn" | "answerDueOn" | "answeredOn" | "acknowledgedOn" | "followUps">;

/**
 * What is waited for next from the unit that holds a matter, and until when; undefined when nothing is. A receipt is due
 * first, then the answer, then what the answer promised.
 */
export function nextDue(facts: Facts): Due | undefined {
  if (facts.state === "closed" || facts.state === "withdrawn") return undefined;
  if (facts.ownerUnitId !== undefined && facts.answeredOn === undefined) {
    if (facts.acknowledgedOn === undefined && facts.ackDueOn) return { kind: "acknowledgement", on: facts.ackDueOn };
    if (facts.answerDueOn) return { kind: "answer", on: facts.answerDueOn };
  }
  const days = facts.followUps.filter(({ state }) => !OVER.includes(state)).map(({ dueOn }) => dueOn).sort();
  return days[0] === undefined ? undefined : { kind: "follow-up", on: days[0] };
}
