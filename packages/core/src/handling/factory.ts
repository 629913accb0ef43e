import { newId } from "@raati/db";
import type { TenantCtx } from "../kernel/index.ts";
import { aUnit } from "../organisation/factory.ts";
import { aPanel } from "../panels/factory.ts";
import type { Matter } from "./handling-schema.ts";
import { HandlingModel, type Handling } from "./model.ts";
import { startHandling, type Sending } from "./start-handling.ts";

/** A matter on its way to one unit, open to everybody. Its panel and unit are new ones unless they are given. */
export async function aHandling(
  ctx: TenantCtx, overrides: Partial<Sending> & { matter?: Matter } = {},
): Promise<Handling> {
  const { matter = { kind: "proposal", id: newId() }, ...sending } = overrides;
  const panelIds = sending.panelIds ?? [(await aPanel(ctx)).id];
  const steps = sending.routeId ? undefined : sending.steps ?? [{ to: "unit" as const, unitId: (await aUnit(ctx)).id }];
  const started = await ctx.transaction((tx) => startHandling(ctx, tx, matter, {
    title: {
      fi: "Takaisinsoittoon arvioitu aika", sv: "Beräknad tid för återuppringning"
    }, open: true, ...sending, panelIds, steps,
  }));
  return ctx.db.of(HandlingModel).get(started.id);
}
