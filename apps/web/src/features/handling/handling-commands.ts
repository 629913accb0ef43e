import { procedures } from "../../client/procedures.ts";

/** A matter on its way, as the button's page showed it. */
export interface HandlingTarget {
  readonly tenant: string;
  readonly handling: string;
}

/** Commands about a matter that need no form. The second press finds it done. */
export const handlingCommands = {
  acknowledge: (target: HandlingTarget) => procedures.handling.acknowledge.mutate(target),
  close: (target: HandlingTarget) => procedures.handling.close.mutate(target),
} satisfies Record<string, (target: HandlingTarget) => Promise<unknown>>;
