import type { Tx } from "../../kernel/index.ts";
import { termStarted } from "../events.ts";
import { settleTerm } from "../memberships/settle.ts";
import { PanelModel, type Panel } from "../panel-model.ts";
import { endTermIn } from "./end-term.ts";
import { TermModel } from "./model.ts";

/**
 * Begins the planned term whose days have come, if the panel is open. The term before it is ended first when its last day
 * has passed and nobody has done so, so that a panel never has two. Called by the timer, and whenever a panel opens or goes
 * on.
 *
 * @param today the day in Finland
 * @returns the panel as it is then
 */
export async function startDueTerm(tx: Tx, panel: Panel, today: string): Promise<Panel> {
  if (panel.state !== "active") return panel;
  const filter = { panelId: panel.id, state: "planned" as const, startsOn: { $lte: today }, endsOn: { $gte: today } };
  const due = await tx.of(TermModel).findOne(filter, { sort: { startsOn: 1 } });
  if (!due) return panel;
  const before = await tx.of(TermModel).findOne({ panelId: panel.id, state: "active" });
  if (before && before.endsOn >= today) return panel;
  if (before) await endTermIn(tx, panel, today);
  const started = await tx.of(TermModel).update(due, { set: { state: "active" } });
  await tx.emit(termStarted, started, { panelId: panel.id, termId: due.id });
  const moved = await tx.of(PanelModel).update(panel, { set: { termId: due.id } });
  await settleTerm(tx, started, today);
  return moved;
}
