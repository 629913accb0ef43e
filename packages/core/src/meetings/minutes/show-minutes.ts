import type { z } from "zod";
import type { PanelCtx } from "../../panels/index.ts";
import { feedOf } from "./follow-minutes.ts";
import { minutesAbilities, minutesFor } from "./minutes-now.ts";
import type { minutesInput, minutesView } from "./schema.ts";

/** The internal version, for the panel's members and staff, with everything that is hidden from the public. */
export async function showMinutes(
  ctx: PanelCtx, input: z.output<typeof minutesInput>,
): Promise<z.output<typeof minutesView>> {
  const written = await minutesFor(ctx.db, ctx, input.meeting, "see");
  const { panelIds: _panels, ...minutes } = written.minutes;
  const { entries, tasks } = await feedOf(ctx, written.minutes, 0);
  return { ...minutes, entries, tasks, abilities: minutesAbilities(ctx, written) };
}
