import type { z } from "zod";
import { failField, fail, type SignedInCtx, type Tx } from "../../kernel/index.ts";
import { callExtended, extensionAsked, extensionDeclined, tellExtensionCame } from "../events.ts";
import { callOf } from "./call-of.ts";
import { endOfMinute, closingOf, lastClosing, momentOf } from "./call-times.ts";
import { setTimers } from "./call-timers.ts";
import { CallModel, type Call } from "./model.ts";
import type { Closing, extendCallInput } from "./schema.ts";

/**
 * Extends an open call, or opens a closed one again, for all its panels or for some (J1.6), with a reason. Unless the
 * reader is an administrator it waits for one's approval, and nothing moves until then.
 *
 * @throws Failure INVALID for a closing that is not later than the one there is, or past; FORBIDDEN, CONFLICT
 */
export function extendCall(ctx: SignedInCtx, input: z.output<typeof extendCallInput>): Promise<Call> {
  const { call: id, revision, closes, reason, panelIds, tell } = input;
  return ctx.transaction(async (tx) => {
    const { call, reader } = await callOf(ctx, id, "extend", tx);
    const now = ctx.ports.clock.now();
    const closesAt = momentOf(closes);
    if (isStored(call, closesAt, reason)) return call;
    checkClosing(call, closesAt, panelIds, now);
    const closing: Closing = {
      kind: call.state === "open" ? "extended" : "re-opened", closesAt, panelIds, reason, tell, by: ctx.viewer.personId,
      at: now,
    };
    if (reader.admin) return applyClosing(tx, call, revision, closing);
    const asked = await tx.of(CallModel).update({ id, revision }, { set: { pendingClosing: closing } });
    await tx.emit(extensionAsked, asked, { callId: id, closesAt, panelIds });
    return asked;
  });
}

/** The same click again: it has been done, or asked for, already. */
function isStored({ closings, pendingClosing }: Call, closesAt: Date, reason: string): boolean {
  return [closings.at(-1), pendingClosing].some(
    (one) => one !== undefined && one.reason === reason && one.closesAt.getTime() === closesAt.getTime(),
  );
}

function checkClosing(call: Call, closesAt: Date, panelIds: readonly string[] | undefined, now: Date): void {
  const foreign = panelIds?.findIndex((panelId) => !call.panelIds.includes(panelId)) ?? -1;
  if (foreign >= 0) failField(`panelIds.${foreign}`, "recruitment:field.panelNotInCall");
  if (endOfMinute(closesAt) <= now) failField("closes", "recruitment:publish.closesInPast");
  const parts = call.panels.filter(({ panelId }) => panelIds?.includes(panelId) ?? true);
  if (
    parts.some((part) => closesAt <= (closingOf(call, part) ?? now))
  ) failField("closes", "recruitment:field.closesNotLater");
}

/** Moves the closing, sets the timer anew, and lets the applicants be told when that is wished. */
export async function applyClosing(tx: Tx, call: Call, revision: number, closing: Closing): Promise<Call> {
  const { panelIds, closesAt } = closing;
  const forAll = panelIds === undefined;
  const panels = call.panels.map(({ closesAt: own, ...part }) => {
    if (panelIds?.includes(part.panelId)) return { ...part, closesAt };
    return forAll || own === undefined ? part : { ...part, closesAt: own };
  });
  const whole = forAll ? closesAt : call.closesAt;
  const moved = await tx.of(CallModel).update({ id: call.id, revision }, {
    set: {
      panels, closings: [...call.closings, closing], state: "open", ...(whole && { closesAt: whole }),
      lastClosesAt: lastClosing({ panels, closesAt: whole }) ?? closesAt,
    },
    unset: ["pendingClosing"],
  });
  await setTimers(tx, moved);
  await tx.emit(callExtended, moved, { callId: call.id, closesAt, panelIds, kind: closing.kind, tell: closing.tell });
  if (closing.tell) await tx.schedule(tellExtensionCame, moved, { dueAt: closing.at, data: { callId: call.id } });
  return moved;
}

/**
 * An administrator's word on an extension that somebody else has asked for.
 *
 * @throws Failure CONFLICT when none waits, INVALID when its closing has passed meanwhile
 */
export function answerClosing(
  ctx: SignedInCtx, { call: id, revision, approve }: { call: string; revision: number; approve: boolean },
): Promise<Call> {
  return ctx.transaction(async (tx) => {
    const { call } = await callOf(ctx, id, "approveClosing", tx);
    const { pendingClosing } = call;
    if (!pendingClosing) fail("CONFLICT", "recruitment:failure.nothingToApprove");
    const { closesAt, panelIds } = pendingClosing;
    if (!approve) {
      const declined = await tx.of(CallModel).update({ id, revision }, { unset: ["pendingClosing"] });
      await tx.emit(extensionDeclined, declined, { callId: id, closesAt, panelIds });
      return declined;
    }
    const now = ctx.ports.clock.now();
    checkClosing(call, closesAt, panelIds, now);
    // Asked for while the call was open and approved after its closing: then it opens again.
    const kind = call.state === "open" ? "extended" : "re-opened";
    return applyClosing(tx, call, revision, { ...pendingClosing, kind, at: now, approvedBy: ctx.viewer.personId });
  });
}
