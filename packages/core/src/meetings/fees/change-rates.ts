import type { z } from "zod";
import { fail, failField, type SignedInCtx } from "../../kernel/index.ts";
import { ratesChanged } from "../events.ts";
import type { Source } from "../meeting-now.ts";
import { DEFAULT_RATES } from "./money.ts";
import { RateTableModel } from "./model.ts";
import type { changeRatesInput, ratesView, TravelRate } from "./schema.ts";

/** The organisation's table of rates, or the product's own while it has none; `revision` 0 is that one. */
export async function ratesNow(source: Source): Promise<{ revision: number; rates: readonly TravelRate[] }> {
  const table = await source.of(RateTableModel).findOne({ name: "travel" });
  return table ? { revision: table.revision, rates: table.rates } : { revision: 0, rates: DEFAULT_RATES };
}

/** The organisation's table of rates, and whether the reader may change it. */
export async function showRates(ctx: SignedInCtx): Promise<z.output<typeof ratesView>> {
  const { revision, rates } = await ratesNow(ctx.db);
  const mayChange = ctx.viewer.roles.some((role) => role === "payroll" || role === "admin");
  return { revision, rates: [...rates], mayChange };
}

/**
 * Writes the organisation's table of rates. What was claimed by an earlier table keeps its rate.
 *
 * @throws Failure INVALID for two rates from the same day, CONFLICT when somebody else has changed the table
 */
export async function changeRates(
  ctx: SignedInCtx, input: z.output<typeof changeRatesInput>
): Promise<z.output<typeof ratesView>> {
  const { revision } = input;
  const twice = input.rates.findIndex(({ from }, index) => input.rates.findIndex((one) => one.from === from) < index);
  if (twice >= 0) failField(`rates.${twice}.from`, "meetings:field.rateTwice");
  const rates = input.rates.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  await ctx.transaction(async (tx) => {
    const tables = tx.of(RateTableModel);
    const stored = await tables.findOne({ name: "travel" });
    if (!stored && revision !== 0) fail("CONFLICT");
    const table = stored
      ? await tables.update({ id: stored.id, revision }, { set: { rates } })
      : await tables.insert({ name: "travel", rates });
    await tx.emit(ratesChanged, table, { from: rates.map(({ from }) => from) });
  });
  return showRates(ctx);
}
