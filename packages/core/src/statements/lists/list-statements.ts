import type { Filter } from "@raati/db";
import { addDays } from "@raati/i18n";
import type { z } from "zod";
import { handlingReaderOf } from "../../handling/index.ts";
import { authorize, filterFor, toFilter, type TenantCtx } from "../../kernel/index.ts";
import { panelPolicy } from "../../panels/index.ts";
import { limitsAndRetention } from "../../tenants/index.ts";
import { StatementModel, type Statement } from "../model.ts";
import { publicOnly, statementPolicy } from "../policy.ts";
import type { StatementCtx } from "../statement-now.ts";
import { rowsOf } from "./rows.ts";
import type { memberStatementsInput, publicStatementsInput, StatementItem, statementRows } from "./schema.ts";

type Rows = z.output<typeof statementRows>;

/** The tenant's statements for everybody: those that are published, newest first. It is the same list for all. */
export async function publicStatements(ctx: TenantCtx, input: z.output<typeof publicStatementsInput>): Promise<Rows> {
  const { year, panelId, kinds, size, after } = input;
  const wanted: Filter<Statement>[] = [toFilter(publicOnly)];
  if (year !== undefined) wanted.push({ year });
  if (panelId !== undefined) wanted.push({ panelIds: panelId });
  if (kinds) wanted.push({ kind: { $in: kinds } });
  const { items, next } = await ctx.db.of(StatementModel).page({ $and: wanted }, { size, after });
  return { items: await rowsOf(ctx, items), next };
}

/** A panel's statements from inside. Of drafts, the reader sees the own ones. */
export async function memberStatements(ctx: StatementCtx, input: z.output<typeof memberStatementsInput>): Promise<Rows> {
  const { panel, part, reader, db } = ctx;
  authorize(panelPolicy, part.reader, "seeInside", panel);
  const wanted: Filter<Statement>[] = [{ panelIds: panel.id }, filterFor(statementPolicy, reader)];
  if (input.states) wanted.push({ state: { $in: input.states } });
  const { items, next } = await db.of(StatementModel).page({ $and: wanted }, { size: input.size, after: input.after });
  return { items: await rowsOf(ctx, items), next };
}

const MOST_ITEMS = 100;

/** What waits for who runs the panels: adopted statements that are not sent, or not published; the oldest first. */
export async function statementItems(ctx: TenantCtx): Promise<StatementItem[]> {
  const { runs } = await handlingReaderOf(ctx);
  if (runs.length === 0) return [];
  const waiting = await ctx.db.of(StatementModel).find({
    panelId: { $in: runs }, number: { $exists: true }, state: { $ne: "withdrawn" },
    $or: [{ sentOn: { $exists: false } }, { open: { $ne: true } }],
  }, { sort: { id: 1 }, limit: MOST_ITEMS });
  const rows = await rowsOf(ctx, waiting);
  const { timeLimits } = await limitsAndRetention(ctx);
  return waiting.flatMap(({ id, title, sentOn, open, adoption }, index) => {
    const { panel } = rows[index]!;
    const dueOn = adoption && addDays(adoption.on, timeLimits.publicationDays);
    return [
      ...(sentOn === undefined ? [{ id, title, panel, waits: "send" as const }] : []),
      ...(open ? [] : [{ id, title, panel, waits: "publish" as const, dueOn }]),
    ];
  });
}
