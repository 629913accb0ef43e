"use client";
import { GivenButton, type GivenButtonLook } from "../../../client/forms/given-button.tsx";
import { callCommands, type CallTarget } from "./call-commands.ts";

interface CallButtonProps extends GivenButtonLook {
  readonly command: keyof typeof callCommands;
  readonly target: CallTarget;
}

/** A button that gives one command about a call. */
export function CallButton({ command, target, ...look }: CallButtonProps) {
  return <GivenButton {...look} give={() => callCommands[command](target)} />;
}
