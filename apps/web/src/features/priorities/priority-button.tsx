"use client";
import { GivenButton, type GivenButtonLook } from "../../client/forms/given-button.tsx";
import { procedures } from "../../client/procedures.ts";

interface ClosePriorityProps extends GivenButtonLook {
  readonly target: { readonly tenant: string; readonly panel: string; readonly priority: string };
}

/** Closes a choice: from then on everybody inside sees the result. */
export function ClosePriority({ target, ...look }: ClosePriorityProps) {
  return <GivenButton {...look} give={() => procedures.meetings.priorities.close.mutate(target)} />;
}
