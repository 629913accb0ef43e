import type { z } from "zod";
import { authorize, type SignedInCtx } from "../../kernel/index.ts";
import { areaEnded } from "../events.ts";
import { AreaModel } from "../model.ts";
import { areaPolicy } from "../policy.ts";
import type { AreaView, endAreaInput } from "../schema.ts";
import { areaView } from "./area-view.ts";

/**
 * Ends an area on a day, as when municipalities are joined. It stays where it was used, and its code is free for
 * another one.
 *
 * @throws Failure FORBIDDEN; DbError CONFLICT
 */
export function endArea(ctx: SignedInCtx, { area: id, revision, day }: z.output<typeof endAreaInput>): Promise<AreaView> {
  return ctx.transaction(async (tx) => {
    const areas = tx.of(AreaModel);
    const area = await areas.get(id);
    authorize(areaPolicy, ctx.viewer, "manage", area);
    if (area.state === "ended") return areaView(area);
    const ended = await areas.update({ id, revision }, { set: { state: "ended", endedOn: day }, unset: ["code"] });
    await tx.emit(areaEnded, ended, { day });
    return areaView(ended);
  });
}
