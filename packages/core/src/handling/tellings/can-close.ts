import type { Handling } from "../model.ts";
import { OVER } from "../follow-ups/schema.ts";
import { SETTLED } from "../steps/schema.ts";
import type { ClosingNeed } from "./schema.ts";

type Facts = Pick<Handling, "matterKind" | "answer" | "steps" | "followUps" | "whatHappened" | "told">;

/** Nobody is waited for any more on the way. */
export const isSettled = ({ steps }: Pick<Handling, "steps">): boolean => steps.every(
  ({ state }) => SETTLED.includes(state)
);

/**
 * What is missing before a matter may close (C4): a proposal has an answer, each step has been handled or skipped with a
 * reason, each promise kept or given up with a reason, and the members have been told what happened. Nothing when it may.
 */
export function closingNeeds(facts: Facts): ClosingNeed[] {
  const needs: ClosingNeed[] = [];
  if (facts.matterKind === "proposal" && !facts.answer) needs.push("answer");
  if (!isSettled(facts)) needs.push("steps");
  if (facts.followUps.some(({ state }) => !OVER.includes(state))) needs.push("follow-ups");
  if (!facts.whatHappened) needs.push("what-happened");
  if (!facts.told.some(({ to, final }) => final && to.includes("members"))) needs.push("told-members");
  return needs;
}

/** True when nothing is missing any more before the matter may close (C4). */
export const canClose = (facts: Facts): boolean => closingNeeds(facts).length === 0;
