import type { z } from "zod";
import { applyValues, authorize, type SignedInCtx } from "../../kernel/index.ts";
import { meetingDaysSet } from "../events.ts";
import { BodyModel } from "../model.ts";
import { bodyPolicy } from "../policy.ts";
import type { BodyView, setMeetingDaysInput } from "../schema.ts";
import { bodyView } from "./body-view.ts";
import { refuseEnded } from "./refuse-ended.ts";

/** The days on which the body meets, all of them; stored in order and each once. @throws Failure FORBIDDEN, CONFLICT */
export function setMeetingDays(
  ctx: SignedInCtx, { body: id, revision, days }: z.output<typeof setMeetingDaysInput>
): Promise<BodyView> {
  return ctx.transaction(async (tx) => {
    const bodies = tx.of(BodyModel);
    const body = await bodies.get(id);
    authorize(bodyPolicy, ctx.viewer, "setMeetingDays", body);
    refuseEnded(body);
    const meetingDays = [...new Set(days)].sort();
    const { document, changed } = await applyValues(bodies, body, revision, { meetingDays });
    if (changed) await tx.emit(meetingDaysSet, document, { count: meetingDays.length });
    return bodyView(ctx, document);
  });
}
