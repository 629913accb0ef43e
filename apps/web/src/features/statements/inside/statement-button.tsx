"use client";
import { GivenButton, type GivenButtonLook } from "../../../client/forms/given-button.tsx";
import { procedures } from "../../../client/procedures.ts";
import type { StatementTarget } from "./statement-form.tsx";

const { statements } = procedures;

const COMMANDS = {
  putBefore: (target: StatementTarget) => statements.putBefore.mutate(target),
  proposeAdoption: (target: StatementTarget) => statements.proposeAdoption.mutate(target),
  reopen: (target: StatementTarget) => statements.reopen.mutate(target),
  accept: (target: StatementTarget, suggestion: string) =>
    statements.answerSuggestion.mutate({ ...target, suggestion, accepted: true }),
  takeSuggestionBack: (target: StatementTarget, suggestion: string) =>
    statements.takeSuggestionBack.mutate({ ...target, suggestion }),
  takeDissentBack: (target: StatementTarget) => statements.takeDissentBack.mutate(target),
  takeRecordedDissentBack: (target: StatementTarget, member: string) =>
    statements.takeRecordedDissentBack.mutate({ ...target, member }),
  uncite: (target: StatementTarget, evidence: string) => statements.uncite.mutate({ ...target, evidence }),
} as const;

interface StatementButtonProps extends GivenButtonLook {
  readonly command: keyof typeof COMMANDS;
  readonly target: StatementTarget;
  /** The id of what it is about, beside the statement itself. */
  readonly on?: string;
}

/** A button that gives one command about a statement. Each is the same when it is given twice. */
export function StatementButton({ command, target, on = "", ...look }: StatementButtonProps) {
  return <GivenButton {...look} give={() => COMMANDS[command](target, on)} />;
}
