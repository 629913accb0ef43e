import { handlingOfKind, shows } from "../../handling/index.ts";
import type { Tx } from "../../kernel/index.ts";
import { reportClosed } from "../events.ts";
import { ReportModel } from "../model.ts";
import { toldOf } from "../report-now.ts";

/**
 * Puts a report's row right after something has happened on its way, however often it is told. Its contents never change.
 */
export async function followReport(tx: Tx, handlingId: string): Promise<void> {
  const handling = await handlingOfKind(tx, handlingId, "report");
  const report = handling && await tx.of(ReportModel).findOne({ id: handling.matterId });
  if (!report) return;
  const over = handling.state === "closed" || handling.state === "withdrawn";
  const set = { state: over ? "closed" as const : "sent" as const, unitIds: handling.unitIds, bodyIds: handling.bodyIds };
  if (shows(report, set)) return;
  const followed = await tx.of(ReportModel).update(report, { set });
  if (over && report.state !== "closed") await tx.emit(reportClosed, followed, toldOf(followed));
}
