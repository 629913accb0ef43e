"use client";
import { GivenButton, type GivenButtonLook } from "../../../client/forms/given-button.tsx";
import { reportCommands, type ButtonTarget } from "./report-commands.ts";

interface ReportButtonProps extends GivenButtonLook {
  readonly command: keyof typeof reportCommands;
  readonly target: ButtonTarget;
}

/** A button that gives one command about a report. */
export function ReportButton({ command, target, ...look }: ReportButtonProps) {
  return <GivenButton {...look} give={() => reportCommands[command](target)} />;
}
