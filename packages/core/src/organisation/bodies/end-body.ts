import { formatList } from "@raati/i18n";
import type { z } from "zod";
import { authorize, fail, type SignedInCtx } from "../../kernel/index.ts";
import { bodyEnded } from "../events.ts";
import { BodyModel } from "../model.ts";
import { nameOf } from "../name-of.ts";
import { bodyPolicy } from "../policy.ts";
import { routesTo } from "../recipients.ts";
import type { BodyView, endBodyInput } from "../schema.ts";
import { takeTurn } from "../take-turn.ts";
import { bodyView } from "./body-view.ts";
import { refuseEnded } from "./refuse-ended.ts";

/**
 * Ends a body on a day, as the council's term ends. What it has decided stays. Ending it twice changes nothing.
 *
 * @throws Failure FORBIDDEN, CONFLICT that names the routes to it
 */
export function endBody(ctx: SignedInCtx, { body: id, revision, day }: z.output<typeof endBodyInput>): Promise<BodyView> {
  return ctx.transaction(async (tx) => {
    await takeTurn(ctx, tx);
    const bodies = tx.of(BodyModel);
    const body = await bodies.get(id);
    authorize(bodyPolicy, ctx.viewer, "manage", body);
    if (body.state === "ended" && body.endedOn === day) return bodyView(ctx, body);
    refuseEnded(body);
    const names = (await routesTo(tx, id)).map(({ name }) => nameOf(ctx, name));
    if (names.length > 0) {
      fail("CONFLICT", "organisation:failure.usedByRoutes", { values: { names: formatList(ctx.locale, names) } });
    }
    const ended = await bodies.update({ id, revision }, { set: { state: "ended", endedOn: day } });
    await tx.emit(bodyEnded, ended, { day });
    return bodyView(ctx, ended);
  });
}
