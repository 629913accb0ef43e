import { procedures } from "../../../client/procedures.ts";

/** A call as the button's page showed it. */
export interface CallTarget {
  readonly tenant: string;
  readonly call: string;
  readonly revision: number;
}

const { calls } = procedures.recruitment;

/** Commands about a call that need no form. Pressing twice does each once: the second press brings an old revision. */
export const callCommands = {
  schedule: (target: CallTarget) => calls.schedule.mutate(target),
  unschedule: (target: CallTarget) => calls.unschedule.mutate(target),
  startSelection: (target: CallTarget) => calls.startSelection.mutate(target),
  approveClosing: (target: CallTarget) => calls.approveClosing.mutate({ ...target, approve: true }),
  refuseClosing: (target: CallTarget) => calls.approveClosing.mutate({ ...target, approve: false }),
} satisfies Record<string, (target: CallTarget) => Promise<unknown>>;
