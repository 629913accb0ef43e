import { procedures } from "../../../client/procedures.ts";
import type { ProposalTarget } from "./proposal-form.tsx";

const { proposals } = procedures;

/** Commands about a proposal that need no form. Each is the same when it is given twice. */
export const proposalCommands = {
  discuss: (target: ProposalTarget) => proposals.discuss.mutate(target),
  support: (target: ProposalTarget) => proposals.support.mutate({ ...target, on: true }),
  unsupport: (target: ProposalTarget) => proposals.support.mutate({ ...target, on: false }),
} satisfies Record<string, (target: ProposalTarget) => Promise<unknown>>;
