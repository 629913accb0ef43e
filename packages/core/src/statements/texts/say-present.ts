import type { z } from "zod";
import { newId } from "@raati/db";
import { namesInside } from "../../proposals/index.ts";
import { PresenceModel } from "../model.ts";
import { statementInside, type StatementCtx } from "../statement-now.ts";
import type { presentInput, PresentPeople } from "./schema.ts";

/** Somebody who has not said so again for so long has left. */
const HERE_MS = 40_000;

/** Says that the reader has the text open, or leaves it, and tells who else has. It is forgotten by itself. */
export async function sayPresent(ctx: StatementCtx, input: z.output<typeof presentInput>): Promise<PresentPeople> {
  const { db, viewer, panel, reader, ports } = ctx;
  const { id: statementId } = await statementInside(db, ctx, input.statement, "see");
  const { personId } = viewer;
  const now = ports.clock.now();
  const presences = db.of(PresenceModel);
  if (input.here) {
    const until = new Date(now.getTime() + HERE_MS);
    const known = await presences.updateWhere({ statementId, personId }, {
      set: { until, ...(input.part && { partId: input.part }) }, ...(!input.part && { unset: ["partId"] }),
    });
    if (known === 0) {
      await presences.insert({ statementId, personId, until, ...(input.part && { partId: input.part }) }, newId())
        .catch((error: { code?: string }) => { if (error.code !== "DUPLICATE") throw error; });
    }
  } else await presences.removeWhere({ statementId, personId });
  const here = await presences.find({ statementId, until: { $gt: now } }, { sort: { id: 1 }, limit: 60 });
  const names = await namesInside(
    { db, personId, byName: reader.runs.includes(panel.id) }, panel, here.map((one) => one.personId),
  );
  return here.map((one) => ({
    name: names.get(one.personId), mine: one.personId === personId, ...(one.partId && { part: one.partId }),
  }));
}
