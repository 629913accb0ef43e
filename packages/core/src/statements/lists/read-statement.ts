import { handlingReaderOf, publicHandling } from "../../handling/index.ts";
import { fail, holds, type TenantCtx } from "../../kernel/index.ts";
import { inPanel } from "../../panels/index.ts";
import { publicDissents } from "../dissents/show-dissents.ts";
import { evidenceViews, publicEvidence } from "../evidence/cite-evidence.ts";
import { StatementModel, type Statement } from "../model.ts";
import { publicOnly, statementPolicy } from "../policy.ts";
import { rowsOf } from "./rows.ts";
import { trackBefore } from "./show-statement.ts";
import type { ReadStatementView } from "./schema.ts";

/**
 * An adopted statement as a whole: its words, dissent, evidence and track. Everybody reads it once it is published; before
 * that those who handle it (J3.5) and the panel. Authorship is the panel's.
 *
 * @throws Failure NOT_FOUND for what is not adopted or not for the reader; FORBIDDEN `secondFactorNeeded`
 */
export async function readStatement(ctx: TenantCtx, { statement: id }: { statement: string }): Promise<ReadStatementView> {
  const statement = await ctx.db.of(StatementModel).findOne({ id });
  if (!statement?.adoption?.accepted) fail("NOT_FOUND", "statements:failure.unknown");
  const open = holds(publicOnly, statement);
  if (!open) await demandSight(ctx, statement);
  const placed = await inPanel(ctx, statement.panelId);
  const asking = { ctx, panel: placed.panel };
  const handling = statement.handlingId && open ? await publicHandling(ctx, { kind: "statement", id }) : undefined;
  const { id: _id, recordedBy: _by, meetingId: _meeting, ...adoption } = statement.adoption;
  const [row] = await rowsOf(ctx, [statement]);
  return {
    ...row!, ...(handling && { state: handling.state }),
    parts: statement.parts.flatMap(({ id: part, kind, text }) => (text ? [{ id: part, kind, text }] : [])),
    easyText: statement.easyText, languages: statement.languages, open, base: { kind: statement.base.kind }, adoption,
    evidence: open ? await publicEvidence(asking, statement) : evidenceViews(asking, statement),
    dissents: await publicDissents(placed, id), handling, withdrawal: statement.withdrawal,
    track: handling?.track ?? trackBefore(ctx, statement, placed.panel),
  };
}

/** Whoever handles it, and the panel, read it before everybody does; staff with their second factor. */
async function demandSight(ctx: TenantCtx, statement: Statement): Promise<void> {
  const { viewer, tenant } = ctx;
  const reader = await handlingReaderOf(ctx);
  if (!viewer || !holds(statementPolicy.see(reader), statement)) fail("NOT_FOUND", "statements:failure.unknown");
  if (reader.inside.includes(statement.panelId)) return;
  if (tenant.demandsSecondFactor && !viewer.secondFactor) fail("FORBIDDEN", "kernel:failure.secondFactorNeeded");
}
