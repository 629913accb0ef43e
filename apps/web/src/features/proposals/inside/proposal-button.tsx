"use client";
import { GivenButton, type GivenButtonLook } from "../../../client/forms/given-button.tsx";
import { procedures } from "../../../client/procedures.ts";
import { proposalCommands } from "./proposal-commands.ts";
import type { ProposalTarget } from "./proposal-form.tsx";

interface ProposalButtonProps extends GivenButtonLook {
  readonly command: keyof typeof proposalCommands;
  readonly target: ProposalTarget;
}

/** A button that gives one command about a proposal. */
export function ProposalButton({ command, target, ...look }: ProposalButtonProps) {
  return <GivenButton {...look} give={() => proposalCommands[command](target)} />;
}

interface LiftButtonProps extends GivenButtonLook {
  readonly target: ProposalTarget;
  /** The id of what it becomes in the main panel. */
  readonly id: string;
}

/** Lifts a side panel's proposal to the main panel (B2). */
export function LiftButton({ target, id, ...look }: LiftButtonProps) {
  return <GivenButton {...look} give={() => procedures.proposals.lift.mutate({ ...target, id })} />;
}
