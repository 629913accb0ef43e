import type { z } from "zod";
import { fail, failField } from "../../../kernel/index.ts";
import type { PlacedCtx } from "../../../panels/index.ts";
import { poolCountsOf } from "../../applications/pool-counts.ts";
import { confirmationReset, drawPrepared } from "../events.ts";
import { requireRevision, told } from "../methods/change-selection.ts";
import { SelectionModel } from "../methods/model.ts";
import { candidatesById } from "../pools/candidates.ts";
import { callPart } from "../pools/call-part.ts";
import { mayBeChosen } from "../pools/choosable.ts";
import { quotasOf, selectionIn } from "../pools/find-selection.ts";
import { DrawModel, DrawProgressModel } from "./model.ts";
import type { prepareDrawInput } from "./schema.ts";

/** Panels of a lottery for a pool of usual size, and of the largest. */
const FEWEST = 1000;
const MOST = 20_000;

/**
 * Prepares a draw: the worker writes down the pool, works out everybody's chance and publishes the commitment. The same id
 * again answers what is there.
 *
 * "panel" draws the whole panel, those with a seat already in it. "equals" draws the last seats among people who are equally
 * good; the rest of the set stays as it was chosen.
 *
 * @throws Failure FORBIDDEN in a state in which nothing is drawn; CONFLICT when somebody was faster; INVALID with the field
 */
export async function prepareDraw(ctx: PlacedCtx, input: z.output<typeof prepareDrawInput>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const at = await callPart(tx, ctx, input.call);
    const selection = await selectionIn(tx, at, input.selection);
    if (await tx.of(DrawModel).findOne({ id: input.id, selectionId: selection.id })) return;
    const again = selection.state === "drawn" && input.kind === "equals";
    if (selection.state !== "prepared" && !again) fail("FORBIDDEN", "recruitment:selection.failure.fixed");
    if (input.kind === "panel" && selection.method !== "draw") fail("FORBIDDEN", "recruitment:draw.failure.otherMethod");
    requireRevision(selection, input.revision);
    const { size } = await quotasOf(tx, at);
    const { total } = await poolCountsOf(tx, at.call.id, at.panel.id);
    const among = input.kind === "equals" ? [...new Set(input.among)] : undefined;
    const seats = among ? input.seats ?? 1 : size;
    if (among) {
      const known = await candidatesById(tx, among);
      const out = among.findIndex((id) => {
        const found = known.find((one) => one.id === id)?.application;
        return !found || found.callId !== at.call.id || !found.panelIds.includes(at.panel.id)
          || !mayBeChosen(found.state) || selection.chosen.includes(id);
      });
      if (among.length < 2) failField("among", "recruitment:draw.field.twoEquals");
      if (out >= 0) failField(`among.${out}`, "recruitment:selection.field.notInPool");
      if (seats >= among.length) failField("seats", "recruitment:draw.field.fewerSeatsThanEquals");
      if (selection.chosen.length + seats > size) failField(
        "seats", "recruitment:selection.field.moreThanSeats", { seats: size },
      );
    }
    const people = among?.length ?? total;
    const now = ctx.ports.clock.now();
    const draw = await tx.of(DrawModel).insert({
      selectionId: selection.id, callId: at.call.id, panelId: at.panel.id, kind: input.kind, state: "computing", seats,
      ...(among && { among }), pinned: among ? [] : selection.pinned, panels: panelsFor(people, seats),
      preparedBy: { by: ctx.viewer.personId, at: now },
    }, input.id);
    await tx.of(DrawProgressModel).insert({ drawId: draw.id, stage: "waiting", done: 0, total: 1, at: now });
    const computing = await tx.of(SelectionModel).update(selection, {
      set: { state: "computing", drawId: draw.id }, ...(selection.firstConfirmation && { unset: ["firstConfirmation"] }),
    });
    if (selection.firstConfirmation) await tx.emit(confirmationReset, computing, told(computing));
    await tx.emit(drawPrepared, draw, { ...told(selection), drawId: draw.id, kind: input.kind });
  });
}

/**
 * So many panels that the smallest chance to be expected still stands for fifty of them and more.
 *
 * @param people in the pool
 */
export function panelsFor(people: number, seats: number): number {
  const wanted = Math.ceil((80 * people) / seats / 1000) * 1000;
  return Math.min(MOST, Math.max(FEWEST, wanted));
}
