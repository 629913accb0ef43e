import type { Tx } from "../../kernel/index.ts";
import { coordinationMoved, coordinatorNamed, handoverDayCame, handoverWithdrawn } from "../events.ts";
import { PanelModel, type Panel } from "../panel-model.ts";
import { HandoverModel, type Handover } from "./model.ts";

/**
 * Moves the coordination: host, coordinator and, unless it is given, the former host's sight of the panel's inside. Members,
 * terms, rules, history and retention stay where they are, with the panel (D7).
 */
export async function moveCoordination(tx: Tx, handover: Handover, now: Date): Promise<Handover> {
  const panel = await tx.of(PanelModel).get(handover.panelId);
  const { toName, receiverId, hostSupports } = handover;
  const moved = await tx.of(PanelModel).update(panel, {
    set: { hostKind: "organisation", hostName: toName, hostSupports, coordinatorId: receiverId },
    // The contact unit was the former host's.
    unset: ["receiverId", "unitId"],
  });
  await tx.emit(coordinatorNamed, moved, { panelId: panel.id, personId: receiverId, before: panel.coordinatorId });
  const done = await tx.of(HandoverModel).update(handover, { set: { state: "moved", movedAt: now }, unset: ["open"] });
  await tx.emit(
    coordinationMoved, done, { panelId: panel.id, handoverId: handover.id, from: panel.coordinatorId, to: receiverId },
  );
  return done;
}

/** The day of a confirmed handover has come. One that was withdrawn meanwhile is left alone. */
export async function moveOnItsDay(tx: Tx, handoverId: string, now: Date): Promise<void> {
  const handover = await tx.of(HandoverModel).get(handoverId);
  if (handover.state === "confirmed") await moveCoordination(tx, handover, now);
}

/** Takes back the handover that is under way in a panel, if there is one. @returns the panel as it is then */
export async function withdrawIn(tx: Tx, panel: Panel): Promise<Panel> {
  const open = await tx.of(HandoverModel).findOne({ panelId: panel.id, open: true });
  if (!open) return panel;
  const withdrawn = await tx.of(HandoverModel).update(open, { set: { state: "withdrawn" }, unset: ["open"] });
  await tx.emit(handoverWithdrawn, withdrawn, { panelId: panel.id, handoverId: open.id });
  await tx.unschedule(handoverDayCame, withdrawn);
  return tx.of(PanelModel).update(panel, { unset: ["receiverId"] });
}
