import { procedures } from "../../../client/procedures.ts";

/** Where a command is given, and what it is about: a membership, a term, a training … */
export interface CommandTarget {
  readonly tenant: string;
  /** The panel's slug; empty for a panel type. */
  readonly panel: string;
  readonly about: string;
}

const { panels } = procedures;

/** Commands that need no form: one button does each. They are idempotent, so pressing twice does it once. */
export const panelCommands = {
  openPanel: ({ tenant, about }: CommandTarget) => panels.open.mutate({ tenant, panels: [about] }),
  resumePanel: ({ tenant, panel }: CommandTarget) => panels.resume.mutate({ tenant, panel }),
  endTerm: ({ tenant, panel, about }: CommandTarget) => panels.terms.end.mutate({ tenant, panel, term: about }),
  archiveTerm: ({ tenant, panel, about }: CommandTarget) => panels.terms.archive.mutate({ tenant, panel, term: about }),
  declineInvitation: ({ tenant, panel, about }: CommandTarget) =>
    panels.members.answer.mutate({ tenant, panel, membership: about, answer: "decline" }),
  acceptForMember: ({ tenant, panel, about }: CommandTarget) =>
    panels.members.answer.mutate({ tenant, panel, membership: about, answer: "accept" }),
  activateMember: ({ tenant, panel, about }: CommandTarget) =>
    panels.members.activate.mutate({ tenant, panel, membership: about }),
  comeBack: ({ tenant, panel, about }: CommandTarget) =>
    panels.members.endLeave.mutate({ tenant, panel, membership: about }),
  proposeRules: ({ tenant, panel, about }: CommandTarget) =>
    panels.groundRules.propose.mutate({ tenant, panel, rules: about }),
  acceptRules: ({ tenant, panel, about }: CommandTarget) =>
    panels.groundRules.accept.mutate({ tenant, panel, rules: about }),
  holdTraining: ({ tenant, panel, about }: CommandTarget) =>
    panels.trainings.hold.mutate({ tenant, panel, training: about }),
  markRead: ({ tenant, panel, about }: CommandTarget) =>
    panels.trainings.markRead.mutate({ tenant, panel, training: about }),
  confirmHandover: ({ tenant, panel, about }: CommandTarget) =>
    panels.handovers.confirm.mutate({ tenant, panel, handover: about }),
  withdrawHandover: ({ tenant, panel, about }: CommandTarget) =>
    panels.handovers.withdraw.mutate({ tenant, panel, handover: about }),
  putTypeInUse: ({ tenant, about }: CommandTarget) => panels.types.putInUse.mutate({ tenant, type: about }),
  retireType: ({ tenant, about }: CommandTarget) => panels.types.retire.mutate({ tenant, type: about }),
} satisfies Record<string, (target: CommandTarget) => Promise<unknown>>;

export type PanelCommand = keyof typeof panelCommands;
