import type { ProposalView } from "@raati/core/proposals/schema";

/** What a reader may open a form for on the page of a proposal. */
export const DEEDS = ["change", "adopt", "recipients", "send", "shaper", "merge", "withdraw", "hide", "lift"] as const;
export type Deed = (typeof DEEDS)[number];

const ABILITY = {
  change: "change", adopt: "adopt", recipients: "setRecipients", send: "send", shaper: "nameShaper", merge: "merge",
  withdraw: "withdraw", hide: "moderate", lift: "lift",
} as const satisfies Record<Deed, keyof ProposalView["abilities"]>;

/** True when the reader may do this now. The server asks again when it is sent. */
export const mayDo = ({ abilities }: Pick<ProposalView, "abilities">, deed: Deed): boolean => abilities[ABILITY[deed]];

/** What waits for this reader first. "brought": it is with the panel, and its author may support it as everybody may. */
export function nextDeed(
  proposal: Pick<ProposalView, "abilities" | "units" | "supports" | "mine">,
): Deed | "discuss" | "support" | "brought" | undefined {
  const { abilities, units, supports, mine } = proposal;
  if (abilities.discuss) return "discuss";
  // Nothing is sent before somebody is named who receives it (A9).
  if (abilities.setRecipients && units.length === 0) return "recipients";
  if (abilities.send) return "send";
  if (abilities.adopt) return "adopt";
  if (!abilities.support || supports.mine) return undefined;
  return mine ? "brought" : "support";
}

/** What else may be done with the proposal as a whole. A side panel's alone is lifted: to where there is a main one. */
export const otherDeeds = (proposal: ProposalView, next: string | undefined, main: boolean): Deed[] =>
  DEEDS.filter((deed) => deed !== "hide" && deed !== next && mayDo(proposal, deed)
    && (deed !== "lift" || !main) && (deed !== "send" || proposal.units.length > 0));
