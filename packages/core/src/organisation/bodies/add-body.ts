import type { z } from "zod";
import { authorize, type SignedInCtx } from "../../kernel/index.ts";
import { checkPerson } from "../check-person.ts";
import { defined } from "../defined.ts";
import { bodyAdded } from "../events.ts";
import { BodyModel, type Body } from "../model.ts";
import { bodyPolicy } from "../policy.ts";
import type { addBodyInput, BodyView } from "../schema.ts";
import { takeTurn } from "../take-turn.ts";
import { bodyView } from "./body-view.ts";

/**
 * Adds a decision body (toimielin). The same id again answers what is stored.
 *
 * @throws Failure FORBIDDEN, INVALID for a secretary whom this tenant does not have
 */
export function addBody(ctx: SignedInCtx, input: z.output<typeof addBodyInput>): Promise<BodyView> {
  const { id, name, level, secretaryId, minutesUrl, isPublic } = input;
  const told = { name, level, secretaryId, minutesUrl, isPublic, meetingDays: [] };
  return ctx.transaction(async (tx) => {
    await takeTurn(ctx, tx);
    const bodies = tx.of(BodyModel);
    const stored = await bodies.findOne({ id });
    const values = defined({ ...told, state: "active" as const, position: await bodies.count({}) });
    const body: Body = stored ?? { ...values, id, revision: 1 };
    authorize(bodyPolicy, ctx.viewer, "manage", body);
    if (stored) return bodyView(ctx, stored);
    await checkPerson(tx, secretaryId, "secretaryId");
    const added = await bodies.insert(values, id);
    await tx.emit(bodyAdded, added, {});
    return bodyView(ctx, added);
  });
}
