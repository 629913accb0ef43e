"use client";
import { commands, type Order } from "./commands.ts";
import { GivenButton, type GivenButtonLook } from "./forms/given-button.tsx";

export interface CommandButtonProps extends GivenButtonLook {
  readonly order: Order;
}

/** A button that gives one of the commands that pages drawn on the server name. */
export function CommandButton({ order: { command, input }, ...look }: CommandButtonProps) {
  return <GivenButton {...look} give={() => (commands[command] as (input: Order["input"]) => Promise<unknown>)(input)} />;
}
