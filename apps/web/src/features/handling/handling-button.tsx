"use client";
import { GivenButton, type GivenButtonLook } from "../../client/forms/given-button.tsx";
import { handlingCommands, type HandlingTarget } from "./handling-commands.ts";

interface HandlingButtonProps extends GivenButtonLook {
  readonly command: keyof typeof handlingCommands;
  readonly target: HandlingTarget;
}

/** A button that gives one command about a matter on its way. */
export function HandlingButton({ command, target, ...look }: HandlingButtonProps) {
  return <GivenButton {...look} give={() => handlingCommands[command](target)} />;
}
