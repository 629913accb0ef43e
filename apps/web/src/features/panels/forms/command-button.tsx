"use client";
import { GivenButton, type GivenButtonLook } from "../../../client/forms/given-button.tsx";
import { type CommandTarget, type PanelCommand, panelCommands } from "./panel-commands.ts";

export interface CommandButtonProps extends GivenButtonLook {
  readonly command: PanelCommand;
  readonly target: CommandTarget;
}

/** A button that gives one command about a panel. */
export function CommandButton({ command, target, ...look }: CommandButtonProps) {
  return <GivenButton {...look} give={() => panelCommands[command](target)} />;
}
