"use client";
import { GivenButton, type GivenButtonLook } from "../../../client/forms/given-button.tsx";
import { selectionCommands, type SelectionTarget } from "./selection-commands.ts";

interface SelectionButtonProps extends GivenButtonLook {
  readonly command: keyof typeof selectionCommands;
  readonly target: SelectionTarget;
}

/** A button that gives one command about a selection. */
export function SelectionButton({ command, target, ...look }: SelectionButtonProps) {
  return <GivenButton {...look} give={() => selectionCommands[command](target)} />;
}
