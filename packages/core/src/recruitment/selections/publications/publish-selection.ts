import type { z } from "zod";
import { fail, type Tx } from "../../../kernel/index.ts";
import type { PlacedCtx } from "../../../panels/index.ts";
import { moveApplication } from "../../applications/move-application.ts";
import { selectionPublished } from "../events.ts";
import { requireRevision, told } from "../methods/change-selection.ts";
import { SelectionModel, type Selection } from "../methods/model.ts";
import { candidatesById, type Candidate } from "../pools/candidates.ts";
import { callPart, type CallPart } from "../pools/call-part.ts";
import { mayBeChosen } from "../pools/choosable.ts";
import { quotasOf, selectionIn } from "../pools/find-selection.ts";
import { assignSeats } from "../reserves/assign-seats.ts";
import { offerSeats } from "../reserves/offer-seats.ts";
import type { publishSelectionInput } from "../reserves/schema.ts";
import { PublicationModel } from "./model.ts";
import { publicNumbers } from "./public-numbers.ts";

/**
 * Makes a confirmed selection known, all of it in one go: seats are offered to the chosen, the reserve is told its place,
 * and the public gets numbers. With the last panel of the call the others are told that they were not selected.
 * Publishing twice changes nothing.
 *
 * @throws Failure FORBIDDEN before the second confirmation; CONFLICT when somebody in the set is gone meanwhile
 */
export async function publishSelection(ctx: PlacedCtx, input: z.output<typeof publishSelectionInput>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const at = await callPart(tx, ctx, input.call);
    const selection = await selectionIn(tx, at, input.selection);
    if (selection.state === "published") return;
    if (selection.state !== "confirmed") fail("FORBIDDEN", "recruitment:selection.failure.notConfirmed");
    requireRevision(selection, input.revision);
    const chosen = await candidatesById(tx, selection.chosen);
    if (chosen.length < selection.chosen.length || chosen.some(({ application }) => !mayBeChosen(application.state))) {
      fail("CONFLICT", "recruitment:selection.failure.chosenGone");
    }
    const seats = assignSeats(chosen, at).map((seat, index) => ({ candidate: chosen[index]!, seat }));
    await offerSeats(tx, ctx, at, { selection, seats, answerDays: input.answerDays, fromReserve: false });
    const reserve = await setReserve(tx, selection);
    const published = await tx.of(SelectionModel)
      .update(selection, { set: { state: "published", publishedAt: ctx.ports.clock.now() } });
    await publishNumbers(tx, ctx, at, { selection: published, chosen });
    await tx.emit(selectionPublished, published, { ...told(published), chosen: chosen.length, reserve });
  });
}

/** @returns how many people are on the reserve list; whoever has withdrawn or been chosen elsewhere is left as they are */
async function setReserve(tx: Tx, { reserve }: Selection): Promise<number> {
  const waiting = (await candidatesById(tx, reserve)).filter(({ application }) => mayBeChosen(application.state));
  for (const { application } of waiting) await moveApplication(tx, application, "reserve");
  return waiting.length;
}

async function publishNumbers(
  tx: Tx, ctx: PlacedCtx, at: CallPart, { selection, chosen }: { selection: Selection; chosen: readonly Candidate[] },
): Promise<void> {
  const { callId, panelId, method, drawId, breaches, id: selectionId } = selection;
  const rules = await quotasOf(tx, at);
  const numbers = await publicNumbers(
    ctx, tx, at, { chosen: chosen.map(({ groups }) => groups), rules, reserve: selection.reserve.length },
  );
  await tx.of(PublicationModel).insert({
    selectionId, callId, panelId, method, at: ctx.ports.clock.now(), seats: rules.size,
    ...numbers, ...(drawId && { drawId }),
    breaches: breaches.map(({ dimension, group }) => ({ dimension, group })),
  });
}
