import type { Tx } from "../../kernel/index.ts";
import { PanelModel, type PanelCtx, type Term } from "../../panels/index.ts";
import { tookPart } from "../attendance/took-part.ts";
import { feeAccrued } from "../events.ts";
import { termOn } from "../meeting-now.ts";
import type { Attendance, Meeting } from "../model.ts";
import { toldOfClaim } from "./claim-now.ts";
import { FeeClaimModel } from "./model.ts";

/**
 * Makes a claim for everybody who took part, by the rules of their panel's term on that day: rules change between terms, and
 * old terms keep theirs. Where there is no fee, who came to the place may still claim travel. Each person gets one claim a
 * meeting.
 */
export async function accrueFees(tx: Tx, ctx: PanelCtx, meeting: Meeting, all: readonly Attendance[]): Promise<void> {
  const terms = await termsOf(tx, meeting);
  const claims = tx.of(FeeClaimModel);
  for (const { personId, panelId, as } of all.filter(tookPart)) {
    const rule = terms.get(panelId)?.rules.fee;
    const remote = as === "remote";
    if (!rule || (rule.amountCents === null && remote)) continue;
    if (await claims.findOne({ meetingId: meeting.id, personId })) continue;
    const claim = await claims.insert({
      meetingId: meeting.id, panelId, personId, day: meeting.day, year: Number(meeting.day.slice(0, 4)),
      feeCents: rule.amountCents ?? 0, waivable: rule.waivable && rule.amountCents !== null,
      kilometres: rule.kilometres && !remote, waived: false, travelCents: 0, state: "accrued",
      history: [{ at: ctx.ports.clock.now(), state: "accrued" }],
    });
    await tx.emit(feeAccrued, claim, { ...toldOfClaim(claim), cents: claim.feeCents });
  }
}

async function termsOf(tx: Tx, { panelIds, day }: Meeting): Promise<ReadonlyMap<string, Term>> {
  const terms = new Map<string, Term>();
  for (const panel of await tx.of(PanelModel).find({ id: { $in: panelIds } })) {
    const term = await termOn(tx, panel, day);
    if (term) terms.set(panel.id, term);
  }
  return terms;
}
