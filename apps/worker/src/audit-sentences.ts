import type { Break, BreakReason } from "@raati/core/audit";

const SENTENCES: Readonly<Record<BreakReason, string>> = {
  changed: "it was changed after it was written",
  removed: "it was removed",
  unlinked: "it does not follow from the entry before it: one of the two was put in, moved or written anew",
  doubled: "there is another entry of this number",
  "event-changed": "its event is gone, or says something else than the entry",
  unrecorded: "it is missing although its event is there: the end of the trail was cut off",
  rewritten: "it is not the entry that was known from before: the trail was written anew",
};

/** What is wrong with a trail, as a sentence for the person who has to look into it. */
export function sentenceOf({ seq, reason }: Break): string {
  return `entry ${seq} does not hold: ${SENTENCES[reason]}.`;
}
