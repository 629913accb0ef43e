import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { authorize, fail, type Tx } from "../../kernel/index.ts";
import { panelNow } from "../change-panel.ts";
import { termArchived, termEndCame, termEnded, termStartCame } from "../events.ts";
import { MembershipModel } from "../memberships/model.ts";
import { PanelModel, type Panel } from "../panel-model.ts";
import { panelPolicy } from "../policy.ts";
import type { PanelCtx } from "../procedures.ts";
import { TermModel, type Term } from "./model.ts";
import type { moveTermInput } from "./schema.ts";
import { termOf } from "./term-of.ts";

/** Ends one term and the memberships in it. The seats stay counted, as a record of who sat. */
async function endOne(tx: Tx, term: Term, today: string): Promise<Term> {
  const ended = await tx.of(TermModel).update(
    term, { set: { state: "ended", endedOn: today < term.endsOn ? today : term.endsOn } },
  );
  const memberships = tx.of(MembershipModel);
  const over = { state: "ended" as const, endsOn: ended.endedOn! };
  // Who never answered did not sit: what members may go on reading is not for them.
  await memberships.updateWhere(
    { termId: term.id, state: "invited" }, { set: { ...over, endReason: "invitation-lapsed" }, unset: ["living"] },
  );
  const members = await memberships.updateWhere(
    { termId: term.id, living: true }, { set: { ...over, endReason: "term-ended" }, unset: ["living"] },
  );
  await tx.emit(termEnded, ended, { panelId: term.panelId, termId: term.id, on: ended.endedOn!, members });
  await tx.unschedule(termStartCame, term);
  await tx.unschedule(termEndCame, term);
  return ended;
}

/** Ends the panel's running term, if there is one. */
export async function endTermIn(tx: Tx, panel: Panel, today: string): Promise<void> {
  const running = await tx.of(TermModel).findOne({ panelId: panel.id, state: "active" });
  if (running) await endOne(tx, running, today);
}

/** Ends the terms that will not begin any more, with the invitations to them. */
export async function cancelPlannedTerms(tx: Tx, panel: Panel, today: string): Promise<void> {
  for (const term of await tx.of(TermModel).find({ panelId: panel.id, state: "planned" })) await endOne(tx, term, today);
}

/**
 * The last day of a term has passed: a running term ends, and one that never began, because the panel was not open, ends
 * too. A term whose end was moved meanwhile has a timer for its new end.
 */
export async function endTermOnItsDay(tx: Tx, termId: string, today: string): Promise<void> {
  const term = await tx.of(TermModel).get(termId);
  if (term.endsOn < today && (term.state === "active" || term.state === "planned")) await endOne(tx, term, today);
}

/** Ends a term before its day, or takes back a planned one. A second click changes nothing. */
export async function endTerm(ctx: PanelCtx, input: z.output<typeof moveTermInput>): Promise<Term> {
  return ctx.transaction(async (tx) => {
    const panel = await panelNow(tx, ctx);
    authorize(panelPolicy, ctx.part.reader, "manage", panel);
    const term = await termOf(tx, panel, input.term);
    if (term.state === "ended" || term.state === "archived") return term;
    await tx.of(PanelModel).update(panel, {});
    return endOne(tx, term, helsinkiDay(ctx.ports.clock.now()));
  });
}

/** Puts an ended term away: its figures stay, and it leaves the coordinator's lists. */
export async function archiveTerm(ctx: PanelCtx, input: z.output<typeof moveTermInput>): Promise<Term> {
  return ctx.transaction(async (tx) => {
    const panel = await panelNow(tx, ctx);
    authorize(panelPolicy, ctx.part.reader, "administer", panel);
    const term = await termOf(tx, panel, input.term);
    if (term.state === "archived") return term;
    if (term.state !== "ended") fail("INVALID", "panels:failure.termNotOver");
    const archived = await tx.of(TermModel).update(term, { set: { state: "archived" } });
    await tx.emit(termArchived, archived, { panelId: panel.id, termId: term.id });
    return archived;
  });
}
