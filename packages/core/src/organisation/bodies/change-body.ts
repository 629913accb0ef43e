import type { z } from "zod";
import { applyValues, authorize, type SignedInCtx } from "../../kernel/index.ts";
import { checkPerson } from "../check-person.ts";
import { bodyChanged } from "../events.ts";
import { BodyModel } from "../model.ts";
import { bodyPolicy } from "../policy.ts";
import type { BodyView, changeBodyInput } from "../schema.ts";
import { bodyView } from "./body-view.ts";
import { refuseEnded } from "./refuse-ended.ts";

/**
 * Renames a body, or changes its level, its secretary, the place of its minutes or whether the public sees it.
 *
 * @throws Failure FORBIDDEN, INVALID for a secretary whom this tenant does not have, CONFLICT
 */
export function changeBody(ctx: SignedInCtx, input: z.output<typeof changeBodyInput>): Promise<BodyView> {
  const { body: id, revision, name, level, secretaryId, minutesUrl, isPublic } = input;
  return ctx.transaction(async (tx) => {
    const bodies = tx.of(BodyModel);
    const body = await bodies.get(id);
    authorize(bodyPolicy, ctx.viewer, "manage", body);
    refuseEnded(body);
    await checkPerson(tx, secretaryId, "secretaryId");
    const { document, changed } = await applyValues(
      bodies, body, revision, { name, level, secretaryId, minutesUrl, isPublic }
    );
    if (changed) await tx.emit(bodyChanged, document, {});
    return bodyView(ctx, document);
  });
}
