import type { Tx } from "../../kernel/index.ts";
import { memberActivated, orientationStarted } from "../events.ts";
import { TermModel, type Term } from "../terms/model.ts";
import { missingTraining } from "./missing-training.ts";
import { MembershipModel, type Membership } from "./model.ts";

/**
 * Where an accepted membership stands: in orientation while training is missing, active when none is and the term runs (B3).
 */
export function standingOf(missing: readonly string[], termRuns: boolean): "accepted" | "in-orientation" | "active" {
  if (missing.length > 0) return "in-orientation";
  return termRuns ? "active" : "accepted";
}

/** What an event about a membership tells. */
export const told = ({ id, personId, panelId, termId }: Membership) => ({ membershipId: id, personId, panelId, termId });

/**
 * Moves memberships of one term on as far as they can go by themselves. It is called when one of the reasons changes: an
 * invitation is accepted, a training is done, the term begins.
 *
 * @param memberships accepted ones; others are left alone
 * @returns them as they are then
 */
export async function settle(tx: Tx, term: Term, memberships: readonly Membership[], today: string): Promise<Membership[]> {
  const missing = await missingTraining(tx, term.panelId, term.rules, memberships);
  const settled: Membership[] = [];
  for (const one of memberships) settled.push(await settleOne(one, missing.get(one.personId) ?? []));
  return settled;

  async function settleOne(one: Membership, lacks: readonly string[]): Promise<Membership> {
    const standing = standingOf(lacks, term.state === "active");
    const waits = one.state === "accepted" || one.state === "in-orientation";
    if (!waits || one.state === standing || standing === "accepted") return one;
    const startsOn = one.startsOn ?? today;
    const moved = await tx.of(MembershipModel).update(
      one, { set: standing === "active" ? { state: standing, startsOn } : { state: standing } },
    );
    await tx.emit(standing === "active" ? memberActivated : orientationStarted, moved, told(moved));
    return moved;
  }
}

/** Moves on everybody who waits in a term. */
export async function settleTerm(tx: Tx, term: Term, today: string): Promise<void> {
  const waiting = await tx.of(MembershipModel).find(
    { panelId: term.panelId, termId: term.id, state: { $in: ["accepted", "in-orientation"] } }
  );
  await settle(tx, term, waiting, today);
}

/** Moves on these people in these panels, wherever they wait. */
export async function settlePeople(
  tx: Tx, panelIds: readonly string[], people: readonly string[], today: string,
): Promise<void> {
  const filter = {
    personId: { $in: people }, panelId: { $in: panelIds }, state: { $in: ["accepted" as const, "in-orientation" as const] },
  };
  const waiting = await tx.of(MembershipModel).find(filter);
  for (const termId of new Set(waiting.map((one) => one.termId))) {
    const term = await tx.of(TermModel).get(termId);
    await settle(tx, term, waiting.filter((one) => one.termId === termId), today);
  }
}
