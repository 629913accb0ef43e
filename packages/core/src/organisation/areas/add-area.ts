import type { z } from "zod";
import { authorize, type SignedInCtx } from "../../kernel/index.ts";
import { defined } from "../defined.ts";
import { areaAdded } from "../events.ts";
import { AreaModel, type Area } from "../model.ts";
import { areaPolicy } from "../policy.ts";
import type { addAreaInput, AreaView } from "../schema.ts";
import { takeTurn } from "../take-turn.ts";
import { areaView } from "./area-view.ts";
import { refuseTakenCode } from "./code-taken.ts";

/**
 * Adds an area. The same id again answers what is stored.
 *
 * @throws Failure FORBIDDEN, INVALID for a code that another area has
 */
export function addArea(ctx: SignedInCtx, { id, name, code }: z.output<typeof addAreaInput>): Promise<AreaView> {
  return ctx.transaction(async (tx) => {
    await takeTurn(ctx, tx);
    const areas = tx.of(AreaModel);
    const stored = await areas.findOne({ id });
    const values = defined({ name, code, state: "active" as const, position: await areas.count({}) });
    const area: Area = stored ?? { ...values, id, revision: 1 };
    authorize(areaPolicy, ctx.viewer, "manage", area);
    if (stored) return areaView(stored);
    await refuseTakenCode(tx, code, id);
    const added = await areas.insert(values, id);
    await tx.emit(areaAdded, added, {});
    return areaView(added);
  });
}
