import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { authorize, fail, failField } from "../../kernel/index.ts";
import { panelNow } from "../change-panel.ts";
import { handoverProposed } from "../events.ts";
import { PanelModel } from "../panel-model.ts";
import { requirePeople } from "../people-known.ts";
import { panelPolicy } from "../policy.ts";
import type { PanelCtx } from "../procedures.ts";
import { HandoverModel, type Handover } from "./model.ts";
import type { proposeHandoverInput } from "./schema.ts";

/**
 * Proposes that a local organisation takes over the coordination (D7). Nothing moves before both sides have confirmed. The
 * same id again answers what is stored.
 *
 * @throws Failure INVALID that names the field: a day that has passed, a receiver whom nobody knows or who coordinates
 *   already; FORBIDDEN `handoverUnderWay` while another one waits
 */
export async function proposeHandover(ctx: PanelCtx, input: z.output<typeof proposeHandoverInput>): Promise<Handover> {
  return ctx.transaction(async (tx) => {
    const panel = await panelNow(tx, ctx);
    authorize(panelPolicy, ctx.part.reader, "manage", panel);
    const stored = await tx.of(HandoverModel).findOne({ id: input.id });
    if (stored) return stored.panelId === panel.id ? stored : fail("NOT_FOUND");
    if (panel.receiverId !== undefined) fail("FORBIDDEN", "panels:failure.handoverUnderWay");
    authorize(panelPolicy, ctx.part.reader, "proposeHandover", panel);
    const { id, toName, receiverId, movesOn, hostSupports } = input;
    if (movesOn < helsinkiDay(ctx.ports.clock.now())) failField("movesOn", "panels:field.dayInPast");
    if (receiverId === panel.coordinatorId) failField("receiverId", "panels:field.coordinatesAlready");
    if (receiverId === ctx.part.reader.personId) failField("receiverId", "panels:field.otherPersonNeeded");
    await requirePeople(tx, [{ personId: receiverId, path: "receiverId" }]);
    const handover = await tx.of(HandoverModel).insert({
      panelId: panel.id, state: "proposed", open: true, fromName: panel.hostName, fromCoordinatorId: panel.coordinatorId,
      toName, receiverId, movesOn, hostSupports,
    }, id);
    await tx.of(PanelModel).update(panel, { set: { receiverId } });
    await tx.emit(handoverProposed, handover, { panelId: panel.id, handoverId: id, receiverId, movesOn });
    return handover;
  });
}
