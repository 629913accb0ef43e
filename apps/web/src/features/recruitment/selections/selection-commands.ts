import { procedures } from "../../../client/procedures.ts";

/** A selection as the button's page showed it. */
export interface SelectionTarget {
  readonly tenant: string;
  readonly panel: string;
  readonly call: string;
  readonly selection: string;
  readonly revision: number;
  /** What a confirmation refers to. */
  readonly setHash: string;
}

const { selections, quotas } = procedures.recruitment;

const part = ({ tenant, panel, call }: Pick<SelectionTarget, "tenant" | "panel" | "call">) => ({ tenant, panel, call });
const selected = (target: SelectionTarget) => ({ ...part(target), selection: target.selection, revision: target.revision });

/** Commands about a selection that need no form. */
export const selectionCommands = {
  confirm: (target: SelectionTarget) =>
    selections.confirm.mutate({ ...part(target), selection: target.selection, setHash: target.setHash }),
  withdrawConfirmation: (target: SelectionTarget) => selections.withdrawConfirmation.mutate(selected(target)),
  rankByScore: (target: SelectionTarget) => selections.rankByScore.mutate(selected(target)),
  proposeReserve: (target: SelectionTarget) => selections.proposeReserve.mutate({ ...selected(target), length: 10 }),
  approveQuotas: (target: SelectionTarget) =>
    quotas.answerChange.mutate({ ...part(target), revision: target.revision, answer: "approve" }),
  refuseQuotas: (target: SelectionTarget) =>
    quotas.answerChange.mutate({ ...part(target), revision: target.revision, answer: "refuse" }),
} satisfies Record<string, (target: SelectionTarget) => Promise<unknown>>;
