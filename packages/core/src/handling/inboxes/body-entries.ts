import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { fail, type TenantCtx } from "../../kernel/index.ts";
import { BodyModel } from "../../organisation/index.ts";
import { HandlingModel, type Handling } from "../model.ts";
import { handlingReaderOf } from "../readers.ts";
import { SETTLED } from "../steps/schema.ts";
import { rowsOf } from "./rows.ts";
import type { bodyEntries, bodyEntriesInput } from "./schema.ts";

const waits = ({ state }: Handling["steps"][number]) => !SETTLED.includes(state);

/**
 * What comes to the next meetings of the bodies whose secretary the reader is: every step that waits there, those whose
 * turn has not come yet too, so that nothing comes by surprise.
 *
 * @throws Failure NOT_FOUND for a body that is not the reader's
 */
export async function listBodyEntries(
  ctx: TenantCtx, { body, size, after }: z.output<typeof bodyEntriesInput>,
): Promise<z.output<typeof bodyEntries>> {
  const reader = await handlingReaderOf(ctx);
  if (body !== undefined && !reader.bodies.includes(body)) fail("NOT_FOUND");
  const wanted = body === undefined ? [...reader.bodies] : [body];
  const bodies = wanted.length === 0 ? [] : await ctx.db.of(BodyModel).find(
    { id: { $in: wanted } }, { sort: { position: 1, id: 1 } }
  );
  const today = helsinkiDay(ctx.ports.clock.now());
  const { items, next } = await ctx.db.of(HandlingModel).page(
    { waitingBodyIds: { $in: wanted }, state: { $nin: ["closed", "withdrawn"] } }, { size, after, oldestFirst: true },
  );
  const rows = await rowsOf(ctx, items);
  return {
    next,
    bodies: bodies.map(({ id, name, meetingDays, minutesUrl }) =>
      ({ id, name, minutesUrl, nextMeetingOn: [...meetingDays].sort().find((day) => day >= today) })),
    items: items.flatMap(({ steps }, index) => steps.flatMap((step, place) => {
      const { id: stepId, bodyId, dueOn } = step;
      if (bodyId === undefined || !wanted.includes(bodyId) || !waits(step)) return [];
      return [{ row: rows[index]!, stepId, bodyId, dueOn, turn: !steps.slice(0, place).some(waits) }];
    })),
  };
}
