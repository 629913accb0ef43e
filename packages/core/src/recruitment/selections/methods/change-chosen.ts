import type { z } from "zod";
import { failField, type Tx } from "../../../kernel/index.ts";
import type { PlacedCtx } from "../../../panels/index.ts";
import { ApplicationModel } from "../../applications/model.ts";
import { chosenChanged } from "../events.ts";
import type { CallPart } from "../pools/call-part.ts";
import { mayBeChosen } from "../pools/choosable.ts";
import { changeSelection, told } from "./change-selection.ts";
import type { Selection } from "./model.ts";
import type { changeChosenInput, orderReserveInput, pinInput } from "./schema.ts";

/**
 * Chooses by hand: adds and takes away by id. What has been drawn stays drawn: then only people who are gone from the
 * pool are taken away, and only the next of the reserve come in their places.
 *
 * @throws Failure CONFLICT when another coordinator was faster; INVALID when somebody cannot be chosen
 */
export function changeChosen(ctx: PlacedCtx, input: z.output<typeof changeChosenInput>): Promise<void> {
  return changeSelection(ctx, input, ["prepared", "drawn"], async ({ tx, at, selection }) => {
    const removed = selection.chosen.filter((id) => input.remove.includes(id));
    const added = [...new Set(input.add)].filter((id) => !selection.chosen.includes(id));
    if (removed.length === 0 && added.length === 0) return undefined;
    if (selection.state === "drawn") await checkDrawn(tx, selection, { removed, added });
    await checkInPool(tx, at, added, "add");
    const chosen = [...selection.chosen.filter((id) => !removed.includes(id)), ...added];
    if (chosen.length > selection.size) failField(
      "add", "recruitment:selection.field.moreThanSeats", { seats: selection.size },
    );
    return { chosen, reserve: selection.reserve.filter((id) => !added.includes(id)) };
  }, tellChange);
}

async function checkDrawn(
  tx: Tx, selection: Selection, { removed, added }: { removed: readonly string[]; added: readonly string[] },
): Promise<void> {
  const applications = removed.length === 0 ? [] : await tx.of(ApplicationModel).find({ id: { $in: removed } });
  if (applications.some(({ state }) => mayBeChosen(state))) failField("remove", "recruitment:selection.field.drawnStays");
  if (added.some((id) => !selection.reserve.includes(id))) failField("add", "recruitment:selection.field.reserveFirst");
}

/** Everybody must be eligible, and have wished for this panel. */
async function checkInPool(tx: Tx, { call, panel }: CallPart, ids: readonly string[], path: string): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx.of(ApplicationModel).find({ id: { $in: ids }, callId: call.id, panelIds: panel.id });
  const able = new Set<string>(found.filter(({ state }) => mayBeChosen(state)).map(({ id }) => id));
  const missing = ids.findIndex((id) => !able.has(id));
  if (missing >= 0) failField(`${path}.${missing}`, "recruitment:selection.field.notInPool");
}

/** Puts the reserve in an order: the whole list. */
export function orderReserve(ctx: PlacedCtx, input: z.output<typeof orderReserveInput>): Promise<void> {
  return changeSelection(ctx, input, ["prepared"], async ({ tx, at, selection }) => {
    const reserve = [...new Set(input.reserve)];
    if (reserve.join() === selection.reserve.join()) return undefined;
    const twice = reserve.findIndex((id) => selection.chosen.includes(id));
    if (twice >= 0) failField(`reserve.${twice}`, "recruitment:selection.field.chosenAlready");
    await checkInPool(tx, at, reserve, "reserve");
    const applications = await tx.of(ApplicationModel).find({ id: { $in: reserve }, reserveConsent: false });
    const unwilling = reserve.findIndex((id) => applications.some((one) => one.id === id));
    if (unwilling >= 0) failField(`reserve.${unwilling}`, "recruitment:selection.field.noReserveConsent");
    return { reserve };
  }, tellChange);
}

/** Names people who have a seat before anything is drawn, whatever the draw gives. */
export function pin(ctx: PlacedCtx, input: z.output<typeof pinInput>): Promise<void> {
  return changeSelection(ctx, input, ["prepared"], async ({ tx, at, selection }) => {
    const pinned = [...new Set(input.pinned)];
    if (pinned.join() === selection.pinned.join()) return undefined;
    await checkInPool(tx, at, pinned, "pinned");
    if (pinned.length > selection.size) failField(
      "pinned", "recruitment:selection.field.moreThanSeats", { seats: selection.size },
    );
    return { pinned };
  });
}

/** Says whose places have changed. */
export async function tellChange(tx: Tx, changed: Selection, before: Selection): Promise<void> {
  await tx.emit(chosenChanged, changed, {
    ...told(changed), added: changed.chosen.filter((id) => !before.chosen.includes(id)),
    removed: before.chosen.filter((id) => !changed.chosen.includes(id)), reserve: changed.reserve.length,
  });
}
