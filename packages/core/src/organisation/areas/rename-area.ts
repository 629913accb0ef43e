import type { z } from "zod";
import { applyValues, authorize, type SignedInCtx } from "../../kernel/index.ts";
import { areaRenamed } from "../events.ts";
import { AreaModel } from "../model.ts";
import { areaPolicy } from "../policy.ts";
import type { AreaView, renameAreaInput } from "../schema.ts";
import { takeTurn } from "../take-turn.ts";
import { areaView } from "./area-view.ts";
import { refuseTakenCode } from "./code-taken.ts";

/** Corrects an area's name or code. @throws Failure FORBIDDEN, INVALID for a code that another area has; DbError CONFLICT */
export function renameArea(
  ctx: SignedInCtx, { area: id, revision, name, code }: z.output<typeof renameAreaInput>
): Promise<AreaView> {
  return ctx.transaction(async (tx) => {
    await takeTurn(ctx, tx);
    const areas = tx.of(AreaModel);
    const area = await areas.get(id);
    authorize(areaPolicy, ctx.viewer, "manage", area);
    await refuseTakenCode(tx, code, id);
    const { document, changed } = await applyValues(areas, area, revision, { name, code });
    if (changed) await tx.emit(areaRenamed, document, {});
    return areaView(document);
  });
}
