import type { Tx } from "../../../kernel/index.ts";
import { SelectionModel, type Selection } from "../methods/model.ts";
import { DrawModel } from "./model.ts";

/**
 * Where a selection goes on when one of its draws ends without a result: at what was drawn before, if anything was. What has
 * been drawn stays drawn, whatever becomes of a later draw.
 */
export async function goOnWithout(tx: Tx, selectionId: Selection["id"]): Promise<void> {
  const selection = await tx.of(SelectionModel).get(selectionId);
  const drawn = await tx.of(DrawModel).findOne({ selectionId, state: "drawn" }, { sort: { id: -1 } });
  await tx.of(SelectionModel).update(selection, drawn
    ? { set: { state: "drawn", drawId: drawn.id } }
    : { set: { state: "prepared" }, unset: ["drawId"] });
}
