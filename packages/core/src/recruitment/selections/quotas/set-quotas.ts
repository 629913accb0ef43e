import type { z } from "zod";
import { fail, failField, type Tx } from "../../../kernel/index.ts";
import type { PlacedCtx } from "../../../panels/index.ts";
import { confirmationReset, quotaChangeAsked, quotaChangeRefused, quotasSet } from "../events.ts";
import { SelectionModel } from "../methods/model.ts";
import { countedFields } from "../../forms/counted-fields.ts";
import { callPart, type CallPart } from "../pools/call-part.ts";
import { livingSelection } from "../pools/find-selection.ts";
import { QuotaSetModel, type QuotaSet } from "./model.ts";
import type { answerQuotaChangeInput, QuotaRules, setQuotasInput } from "./schema.ts";

const isAdmin = ({ viewer }: PlacedCtx) => viewer.roles.includes("admin");

/**
 * Sets the quotas of a panel's part of a call. Before it closes the coordinator does so; afterwards the change needs a
 * reason, and waits for an administrator unless an administrator makes it (domain.md §2, "Quota"). Once a draw is
 * committed or the selection is confirmed, nothing can be changed.
 *
 * @throws Failure CONFLICT when somebody was faster; FORBIDDEN when it is too late; INVALID with the field
 */
export async function setQuotas(ctx: PlacedCtx, input: z.output<typeof setQuotasInput>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const at = await callPart(tx, ctx, input.call);
    const stored = await tx.of(QuotaSetModel).findOne({ callId: at.call.id, panelId: at.panel.id });
    if (input.rules.size > at.seats.seats) failField(
      "rules.size", "recruitment:quota.field.seatsAboveCall", { seats: at.seats.seats },
    );
    if (stored && sameRules(stored, input.rules)) return;
    if ((stored?.revision ?? 0) !== input.revision) fail("CONFLICT", "recruitment:quota.failure.changedMeanwhile");
    await refuseWhenFixed(tx, at);
    refuseSeveral(ctx, input.rules);
    if (at.closed && input.reason === undefined) failField("reason", "recruitment:quota.field.reasonAfterClosing");
    if (at.closed && !isAdmin(ctx)) return ask(tx, ctx, at, stored, { rules: input.rules, reason: input.reason! });
    await store(tx, ctx, at, stored, { rules: input.rules, reason: input.reason });
  });
}

/**
 * An administrator's answer to a change after closing. The same answer again changes nothing.
 *
 * @throws Failure FORBIDDEN for who is no administrator; CONFLICT when the change is another one by now
 */
export async function answerQuotaChange(ctx: PlacedCtx, input: z.output<typeof answerQuotaChangeInput>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const at = await callPart(tx, ctx, input.call);
    if (!isAdmin(ctx)) fail("FORBIDDEN", "recruitment:quota.failure.administratorNeeded");
    const stored = await tx.of(QuotaSetModel).findOne({ callId: at.call.id, panelId: at.panel.id });
    if (!stored?.waiting) return;
    if (stored.revision !== input.revision) fail("CONFLICT", "recruitment:quota.failure.changedMeanwhile");
    const { rules, reason, by } = stored.waiting;
    if (input.answer === "refuse") {
      const refused = await tx.of(QuotaSetModel).update(stored, { unset: ["waiting"] });
      await tx.emit(quotaChangeRefused, refused, { callId: at.call.id, panelId: at.panel.id });
      return;
    }
    await refuseWhenFixed(tx, at);
    await store(tx, ctx, at, stored, { rules, reason, by, approvedBy: ctx.viewer.personId });
  });
}

/** A selection knows one group of each person in a dimension. A question that takes several answers has one for each option. */
function refuseSeveral({ plugins }: PlacedCtx, { quotas }: QuotaRules): void {
  const several = new Set(countedFields(plugins).filter(({ field }) => field.kind === "choices").map((one) => one.dimension));
  const wrong = quotas.findIndex(({ dimension }) => several.has(dimension));
  if (wrong >= 0) failField(`rules.quotas.${wrong}.dimension`, "recruitment:quota.field.eachOption");
}

/** A draw is made for the quotas that were published with it, and people confirm a set against the quotas they saw. */
async function refuseWhenFixed(tx: Tx, at: CallPart): Promise<void> {
  const selection = await livingSelection(tx, at);
  if (selection && selection.state !== "prepared") fail("FORBIDDEN", "recruitment:quota.failure.fixed");
}

interface Change { rules: QuotaRules; reason?: string | undefined; by?: string; approvedBy?: string }

async function store(tx: Tx, ctx: PlacedCtx, at: CallPart, stored: QuotaSet | undefined, change: Change): Promise<void> {
  const { rules, reason, by = ctx.viewer.personId, approvedBy } = change;
  const { size, quotas, onePerHousehold } = rules;
  const before = stored && { size: stored.size, quotas: stored.quotas, onePerHousehold: stored.onePerHousehold };
  const written = {
    at: ctx.ports.clock.now(), by, afterClosing: at.closed, ...(reason && { reason }), ...(approvedBy && { approvedBy }),
    ...(before && { before }),
  };
  const handle = tx.of(QuotaSetModel);
  const changed = stored
    ? await handle.update(
      stored, { set: { size, quotas, onePerHousehold, changes: [...stored.changes, written] }, unset: ["waiting"] },
    )
    : await handle.insert({ callId: at.call.id, panelId: at.panel.id, size, quotas, onePerHousehold, changes: [written] });
  const selection = await livingSelection(tx, at);
  if (selection) {
    // What people have confirmed or explained was said of the quotas as they were.
    const reset = await tx.of(SelectionModel)
      .update(selection, { set: { size, breaches: [] }, unset: ["firstConfirmation"] });
    if (selection.firstConfirmation) {
      await tx.emit(confirmationReset, reset, { callId: at.call.id, panelId: at.panel.id, selectionId: reset.id });
    }
  }
  await tx.emit(
    quotasSet, changed, { callId: at.call.id, panelId: at.panel.id, quotas: quotas.length, size, afterClosing: at.closed },
  );
}

async function ask(
  tx: Tx, ctx: PlacedCtx, at: CallPart,
  stored: QuotaSet | undefined, { rules, reason }: { rules: QuotaRules; reason: string },
): Promise<void> {
  const waiting = { rules, reason, by: ctx.viewer.personId, at: ctx.ports.clock.now() };
  const handle = tx.of(QuotaSetModel);
  const asked = stored ? await handle.update(stored, { set: { waiting } }) : await handle.insert(
    { callId: at.call.id, panelId: at.panel.id, size: at.seats.seats, quotas: [], onePerHousehold: false, waiting },
  );
  await tx.emit(quotaChangeAsked, asked, { callId: at.call.id, panelId: at.panel.id });
}

function sameRules(stored: QuotaSet, { size, quotas, onePerHousehold }: QuotaRules): boolean {
  const told = (rules: QuotaRules) => JSON.stringify([
    rules.size, rules.onePerHousehold,
    rules.quotas.map((one) => [one.dimension, one.group, one.min ?? null, one.max ?? null, one.hard]),
  ]);
  return told(stored) === told({ size, quotas, onePerHousehold });
}
