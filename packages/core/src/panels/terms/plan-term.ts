import { addDays, formatRange, helsinkiDay, helsinkiInstant } from "@raati/i18n";
import type { z } from "zod";
import { authorize, fail, failField, type Tx } from "../../kernel/index.ts";
import { panelNow } from "../change-panel.ts";
import { termChanged, termEndCame, termPlanned, termStartCame } from "../events.ts";
import { PanelModel, type Panel } from "../panel-model.ts";
import { panelPolicy } from "../policy.ts";
import type { PanelCtx } from "../procedures.ts";
import { PanelTypeModel } from "../types/model.ts";
import { withPluginRules } from "../types/plugin-rules.ts";
import type { TypeRules } from "../types/schema.ts";
import { TermModel, type Term } from "./model.ts";
import type { changeTermInput, planTermInput } from "./schema.ts";
import { firstOverfull, takenOf } from "./seats.ts";
import { startDueTerm } from "./start-term.ts";
import { termOf } from "./term-of.ts";

type Days = Pick<Term, "startsOn" | "endsOn">;

/** The most terms that one panel can have had; it bounds the check for overlaps. */
const MOST_TERMS = 200;

/** True when two terms would run on the same day. A term that was ended early runs to the day on which it ended. */
export function overlaps(one: Days & Pick<Term, "endedOn">, other: Days): boolean {
  const end = one.endedOn !== undefined && one.endedOn < one.endsOn ? one.endedOn : one.endsOn;
  return one.startsOn <= other.endsOn && end >= other.startsOn && end >= one.startsOn;
}

async function checkDays(tx: Tx, { locale }: PanelCtx, panel: Panel, days: Days, except?: string): Promise<void> {
  const terms = await tx.of(TermModel).find({ panelId: panel.id }, { sort: { startsOn: -1 }, limit: MOST_TERMS });
  const other = terms.find((term) => term.id !== except && overlaps(term, days));
  if (other) failField("startsOn", "panels:field.termsOverlap", { days: formatRange(locale, other.startsOn, other.endsOn) });
  // Two terms planned at once would not see each other: the panel itself changes with each, so the second one starts anew.
  await tx.of(PanelModel).update(panel, {});
}

async function setTimers(tx: Tx, term: Term): Promise<void> {
  const data = { panelId: term.panelId, termId: term.id };
  await tx.schedule(termStartCame, term, { dueAt: helsinkiInstant(term.startsOn), data });
  await tx.schedule(termEndCame, term, { dueAt: helsinkiInstant(addDays(term.endsOn, 1)), data });
}

/**
 * Plans a panel's next term, with a copy of the rules. It begins and ends by itself on its days; a term whose first day has
 * come begins at once when the panel is open.
 *
 * @throws Failure INVALID when its days meet another term's
 */
export async function planTerm(ctx: PanelCtx, input: z.output<typeof planTermInput>): Promise<Term> {
  return ctx.transaction(async (tx) => {
    const panel = await panelNow(tx, ctx);
    authorize(panelPolicy, ctx.part.reader, "manage", panel);
    const stored = await tx.of(TermModel).findOne({ id: input.id, panelId: panel.id });
    if (stored) return stored;
    const { id, startsOn, endsOn, decision } = input;
    await checkDays(tx, ctx, panel, { startsOn, endsOn });
    const rules = input.rules ? rulesFor(ctx, panel, input.rules) : (await tx.of(PanelTypeModel).get(panel.typeId)).rules;
    const term = await tx.of(TermModel).insert(
      { panelId: panel.id, startsOn, endsOn, decision, rules, state: "planned" }, id,
    );
    await tx.emit(termPlanned, term, { panelId: panel.id, termId: id, startsOn, endsOn });
    await setTimers(tx, term);
    await startDueTerm(tx, await tx.of(PanelModel).get(panel.id), helsinkiDay(ctx.ports.clock.now()));
    return tx.of(TermModel).get(id);
  });
}

/** Rules of a term's own: checked like a type's, and never less careful with names than the panel. */
function rulesFor(ctx: PanelCtx, panel: Panel, rules: TypeRules): TypeRules {
  const enabled = panel.pluginIds.filter((id) => ctx.plugins.some((plugin) => plugin.id === id));
  return { ...withPluginRules(ctx, rules, enabled), privacy: panel.privacy };
}

/**
 * Changes a planned term, or moves the end of the running one.
 *
 * @throws Failure INVALID for days that meet another term's, for rules with fewer seats than are held, and for new rules in
 *   a term that has begun; CONFLICT when somebody else has changed it; FORBIDDEN when it is over
 */
export async function changeTerm(ctx: PanelCtx, input: z.output<typeof changeTermInput>): Promise<Term> {
  return ctx.transaction(async (tx) => {
    const panel = await panelNow(tx, ctx);
    authorize(panelPolicy, ctx.part.reader, "manage", panel);
    const term = await termOf(tx, panel, input.term);
    const { startsOn, endsOn, decision = term.decision, rules = term.rules } = input;
    if (term.state !== "planned" && term.state !== "active") fail("FORBIDDEN", "panels:failure.termOver");
    if (term.state === "active") checkRunning(term, input, helsinkiDay(ctx.ports.clock.now()));
    await checkDays(tx, ctx, panel, { startsOn, endsOn }, term.id);
    const overfull = firstOverfull(rules, term.taken);
    if (overfull >= 0) failField(
      `rules.seatTypes.${overfull}.max`, "panels:field.seatsHeld",
      { held: takenOf(term.taken, rules.seatTypes[overfull]!.id) },
    );
    const checked = input.rules ? rulesFor(ctx, panel, rules) : rules;
    const change = { startsOn, endsOn, rules: checked, ...(decision && { decision }) };
    const changed = await tx.of(TermModel).update({ id: term.id, revision: input.revision }, { set: change });
    await tx.emit(termChanged, changed, { panelId: panel.id, termId: term.id, startsOn, endsOn });
    await setTimers(tx, changed);
    await startDueTerm(tx, await tx.of(PanelModel).get(panel.id), helsinkiDay(ctx.ports.clock.now()));
    return tx.of(TermModel).get(term.id);
  });
}

function checkRunning(term: Term, input: z.output<typeof changeTermInput>, today: string): void {
  if (input.startsOn !== term.startsOn) failField("startsOn", "panels:field.termHasBegun");
  if (input.rules) failField("rules", "panels:field.termKeepsRules");
  if (input.endsOn < today) failField("endsOn", "panels:field.endInPast");
}
