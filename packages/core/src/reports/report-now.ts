import { handlingReaderOf, type HandlingReader } from "../handling/index.ts";
import { authorize, fail, type TenantCtx, type Tx } from "../kernel/index.ts";
import { ReportModel, type Report } from "./model.ts";
import { reportPolicy } from "./policy.ts";

/** What a command about reports needs: all that the reader answers for. */
export interface ReportCtx extends TenantCtx {
  readonly reader: HandlingReader;
}

/** The context with all that its reader answers for: what commands about reports need. */
export async function withReportReader<Context extends TenantCtx>(
  ctx: Context,
): Promise<Context & { reader: HandlingReader }> {
  return { ...ctx, reader: await handlingReaderOf(ctx) };
}

/**
 * A report, for somebody who may do this with it.
 *
 * @throws Failure NOT_FOUND when it is not for the reader, FORBIDDEN when the reader may not do this, or not now
 */
export async function reportNow(
  tx: Pick<Tx, "of">, { reader }: ReportCtx, id: string, verb: keyof typeof reportPolicy,
): Promise<Report> {
  const report = await tx.of(ReportModel).findOne({ id });
  if (!report) fail("NOT_FOUND", "reports:failure.unknown");
  authorize(reportPolicy, reader, verb, report);
  return report;
}

/** What every event about a report tells. */
export const toldOf = ({ id, year }: Report) => ({ reportId: id, year });
