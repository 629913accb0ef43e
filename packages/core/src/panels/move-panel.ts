import type { Change } from "@raati/db";
import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { authorize, type EventType, type Tx } from "../kernel/index.ts";
import { panelNow } from "./change-panel.ts";
import { panelEnded, panelPaused, panelResumed } from "./events.ts";
import { withdrawIn } from "./handovers/move-coordination.ts";
import { PanelModel, type Panel } from "./panel-model.ts";
import type { stopPanelInput } from "./panel-schema.ts";
import { panelPolicy } from "./policy.ts";
import type { PanelCtx } from "./procedures.ts";
import { cancelPlannedTerms, endTermIn } from "./terms/end-term.ts";
import { startDueTerm } from "./terms/start-term.ts";

type PanelChange = Change<Omit<Panel, "id" | "revision">>;
type Told = EventType<string, typeof panelPaused.schema>;

/** A second click finds the panel where the first has put it and changes nothing. */
async function move(
  ctx: PanelCtx, verb: "pause" | "resume" | "end", told: Told, change: PanelChange,
  after: (tx: Tx, panel: Panel, today: string) => Promise<Panel> = async (_tx, panel) => panel,
): Promise<Panel> {
  return ctx.transaction(async (tx) => {
    const panel = await panelNow(tx, ctx);
    authorize(panelPolicy, ctx.part.reader, "administer", panel);
    if (panel.state === change.set?.state) return panel;
    authorize(panelPolicy, ctx.part.reader, verb, panel);
    const moved = await tx.of(PanelModel).update(panel, change);
    await tx.emit(told, moved, { panelId: panel.id });
    return after(tx, moved, helsinkiDay(ctx.ports.clock.now()));
  });
}

/** A pause: members read everything, and nothing new begins. */
export function pausePanel(ctx: PanelCtx, { reason }: z.output<typeof stopPanelInput>): Promise<Panel> {
  return move(ctx, "pause", panelPaused, { set: { state: "paused", stateReason: reason } });
}

/** Goes on after a pause. A term whose first day came meanwhile begins now. */
export function resumePanel(ctx: PanelCtx): Promise<Panel> {
  return move(ctx, "resume", panelResumed, { set: { state: "active" }, unset: ["stateReason"] }, startDueTerm);
}

/** Ends the panel for good, and with it the running term and its memberships. What it has said stays readable. */
export function endPanel(ctx: PanelCtx, { reason }: z.output<typeof stopPanelInput>): Promise<Panel> {
  return move(ctx, "end", panelEnded, { set: { state: "ended", stateReason: reason } }, async (tx, panel, today) => {
    await endTermIn(tx, panel, today);
    await cancelPlannedTerms(tx, panel, today);
    return withdrawIn(tx, panel);
  });
}
