"use client";
import { GivenButton, type GivenButtonLook } from "../../../client/forms/given-button.tsx";
import { procedures } from "../../../client/procedures.ts";
import type { MeetingTarget } from "./answer-form.tsx";

const { meetings } = procedures;

/** Commands about a meeting that need no form. Each is the same when it is given twice. */
const COMMANDS = {
  openDraft: (target) => meetings.openDraft.mutate(target),
  sendInvitations: (target) => meetings.sendInvitations.mutate(target),
  sendAgenda: (target) => meetings.sendAgenda.mutate(target),
  hold: (target) => meetings.hold.mutate(target),
  remind: (target) => meetings.invitations.remind.mutate(target),
  confirmAttendance: (target) => meetings.attendance.confirm.mutate(target),
  startMinutes: (target) => meetings.minutes.start.mutate(target),
  planPublic: (target) => meetings.minutes.choosePublicity.mutate({ ...target, memoPublic: true }),
  planInternal: (target) => meetings.minutes.choosePublicity.mutate({ ...target, memoPublic: false }),
  publishMinutes: (target) => meetings.minutes.publish.mutate(target),
} satisfies Record<string, (target: MeetingTarget) => Promise<unknown>>;

export type MeetingCommand = keyof typeof COMMANDS;

interface MeetingButtonProps extends GivenButtonLook {
  readonly command: MeetingCommand;
  readonly target: MeetingTarget;
}

/** A button that gives one command about a meeting. */
export function MeetingButton({ command, target, ...look }: MeetingButtonProps) {
  return <GivenButton {...look} give={() => COMMANDS[command](target)} />;
}
