"use client";
import { GivenButton, type GivenButtonLook } from "../../../client/forms/given-button.tsx";
import { procedures } from "../../../client/procedures.ts";
import type { ItemTarget } from "./item-target.ts";

const { agendas } = procedures.meetings;

/** Commands about an item that need no form, with the one other thing that some of them name. */
const COMMANDS = {
  accept: (target, meeting) => agendas.accept.mutate({ ...target, meeting }),
  up: (target) => agendas.move.mutate({ ...target, to: "up" }),
  down: (target) => agendas.move.mutate({ ...target, to: "down" }),
  handled: (target) => agendas.finish.mutate({ ...target, as: "handled" }),
  calm: (target) => agendas.markHeated.mutate({ ...target, heated: false }),
  removeMaterial: (target, material) => agendas.removeMaterial.mutate({ ...target, material }),
  lift: (target, id) => agendas.lift.mutate({ ...target, id }),
} satisfies Record<string, (target: ItemTarget, other: string) => Promise<unknown>>;

interface ItemButtonProps extends GivenButtonLook {
  readonly command: keyof typeof COMMANDS;
  readonly target: ItemTarget;
  /** The meeting that takes it up, the material that goes, the id of what it becomes. */
  readonly other?: string;
}

/** A button that gives one command about an item of the agenda. */
export function ItemButton({ command, target, other = "", ...look }: ItemButtonProps) {
  return <GivenButton {...look} give={() => COMMANDS[command](target, other)} />;
}
