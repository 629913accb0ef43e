import { procedures } from "./procedures.ts";

const { meetings, recruitment, people, organisation, plugins, tenants, notifications } = procedures;

/**
 * Commands that one button gives, for pages that are drawn on the server: they name the command and hand over its input.
 * Each is idempotent, so pressing twice does it once.
 */
export const commands = {
  endSession: people.me.endSession.mutate,
  endOtherSessions: people.me.endOtherSessions.mutate,
  endAccess: people.endAccess.mutate,
  reopenAccess: people.reopenAccess.mutate,
  erasePerson: people.erase.mutate,
  renewInvitation: people.invitations.renew.mutate,
  cancelInvitation: people.invitations.cancel.mutate,
  changeTheme: tenants.changeTheme.mutate,
  reopenUnit: organisation.reopenUnit.mutate,
  reorderUnits: organisation.reorderUnits.mutate,
  reorderBodies: organisation.reorderBodies.mutate,
  reorderRoutes: organisation.reorderRoutes.mutate,
  reorderAreas: organisation.reorderAreas.mutate,
  retireRoute: organisation.retireRoute.mutate,
  enablePlugin: plugins.enable.mutate,
  disablePlugin: plugins.disable.mutate,
  markNotesRead: notifications.mine.markRead.mutate,
  noteMeetingBounce: meetings.invitations.noteBounce.mutate,
  noteApplicantMail: recruitment.applications.noteMailReturned.mutate,
  noteMailBounce: notifications.troubles.noteBounce.mutate,
  tryMailAgain: notifications.troubles.tryAgain.mutate,
};

type Commands = typeof commands;

/** A command with its input. */
export type Order = {
  [Name in keyof Commands]: { readonly command: Name; readonly input: Parameters<Commands[Name]>[0] };
}[keyof Commands];
