import type { Filter } from "@raati/db";
import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import type { TenantCtx } from "../../kernel/index.ts";
import { HandlingModel, type Handling } from "../model.ts";
import { handlingReaderOf } from "../readers.ts";
import { rowsOf } from "./rows.ts";
import type { handlingRows, listHandlingsInput } from "./schema.ts";

/** The matters of the panels that the reader runs, newest first, a page at a time. */
export async function listHandlings(
  ctx: TenantCtx, input: z.output<typeof listHandlingsInput>,
): Promise<z.output<typeof handlingRows>> {
  const { runs } = await handlingReaderOf(ctx);
  const { states, kinds, unit, panelId, late, size, after } = input;
  const wanted: Filter<Handling>[] = [{ panelIds: { $in: runs } }];
  if (states) wanted.push({ state: { $in: states } });
  if (kinds) wanted.push({ matterKind: { $in: kinds } });
  if (unit !== undefined) wanted.push({ ownerUnitId: unit });
  if (panelId !== undefined) wanted.push({ panelIds: panelId });
  if (late) wanted.push({ dueOn: { $lt: helsinkiDay(ctx.ports.clock.now()) } });
  const { items, next } = await ctx.db.of(HandlingModel).page({ $and: wanted }, { size, after });
  return { items: await rowsOf(ctx, items), next };
}
