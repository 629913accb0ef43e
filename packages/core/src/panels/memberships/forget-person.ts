import type { Tx } from "../../kernel/index.ts";
import { withdrawIn } from "../handovers/move-coordination.ts";
import { PanelModel } from "../panel-model.ts";
import { TermModel, type Term } from "../terms/model.ts";
import { takenOf } from "../terms/seats.ts";
import { MembershipModel } from "./model.ts";

interface Held { readonly _id: { readonly termId: string; readonly seat: string }; readonly count: number }

/**
 * Puts panels right after a person's data were erased: the memberships are gone, so their seats are counted anew, and a
 * handover to the person cannot go on.
 */
export async function forgetPerson(tx: Tx, personId: string): Promise<void> {
  for (const panel of await tx.of(PanelModel).find({ receiverId: personId })) await withdrawIn(tx, panel);
  const held = await tx.of(MembershipModel).aggregate<Held>([
    { $match: { living: true, seat: { $exists: true } } },
    { $group: { _id: { termId: "$termId", seat: "$seat" }, count: { $sum: 1 } } },
  ]);
  for (const term of await tx.of(TermModel).find({ state: { $in: ["planned", "active"] } })) {
    const ours = held.filter(({ _id }) => _id.termId === term.id).map(({ _id, count }) => ({ seat: _id.seat, count }));
    if (differ(term, ours)) await tx.of(TermModel).update(term, { set: { taken: ours } });
  }
}

function differ({ taken, rules }: Term, held: Term["taken"]): boolean {
  return rules.seatTypes.some(({ id }) => takenOf(taken, id) !== takenOf(held, id));
}
