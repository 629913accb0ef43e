import { daysBetween } from "@raati/i18n";
import type { z } from "zod";
import { authorize, failField } from "../../kernel/index.ts";
import { panelPolicy, type PanelCtx } from "../../panels/index.ts";
import { termOn } from "../meeting-now.ts";
import { countFor, proposeTimes } from "./propose-times.ts";
import type { planProposal, proposePlanInput } from "./schema.ts";

/** A plan covers three years at most. */
const MOST_DAYS = 1100;

/**
 * Proposes the times of a year's meetings by the panel type's pattern (D4). Nothing is stored: the coordinator looks,
 * changes what is wrong, and plans.
 */
export async function proposePlan(
  ctx: PanelCtx, input: z.output<typeof proposePlanInput>,
): Promise<z.output<typeof planProposal>> {
  authorize(panelPolicy, ctx.part.reader, "leadTogether", ctx.panel);
  const { startsOn, endsOn, weekday, time } = input;
  if (daysBetween(startsOn, endsOn) > MOST_DAYS) failField("endsOn", "meetings:field.planTooLong");
  const pattern = (await termOn(ctx.db, ctx.panel, startsOn))?.rules.meetings;
  const count = input.count ?? countFor(pattern?.count ?? 5, startsOn, endsOn);
  const minutes = input.minutes ?? pattern?.minutes ?? 120;
  return { ...proposeTimes({ startsOn, endsOn, weekday, time, count, minutes }), template: pattern?.template };
}
