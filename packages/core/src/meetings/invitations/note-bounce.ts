import type { z } from "zod";
import { authorize, fail } from "../../kernel/index.ts";
import { panelPolicy, type PanelCtx } from "../../panels/index.ts";
import { invitationBounced } from "../events.ts";
import { MeetingInvitationModel } from "../model.ts";
import type { noteMeetingBounceInput } from "./schema.ts";

/** A mail about a meeting has come back: the coordinator sees whom to call instead. Noting it twice changes nothing. */
export async function noteBounce(ctx: PanelCtx, input: z.output<typeof noteMeetingBounceInput>): Promise<void> {
  await ctx.transaction(async (tx) => {
    authorize(panelPolicy, ctx.part.reader, "administer", ctx.panel);
    const stored = await tx.of(MeetingInvitationModel).findOne({ id: input.invitation, panelId: ctx.panel.id });
    if (!stored) fail("NOT_FOUND");
    if (stored.delivery.state === "bounced") return;
    const delivery = { state: "bounced" as const, at: ctx.ports.clock.now(), reason: "meetings:delivery.bounced" };
    const bounced = await tx.of(MeetingInvitationModel).update(stored, { set: { delivery } });
    await tx.emit(invitationBounced, bounced, { meetingId: stored.meetingId, personId: stored.personId });
  });
}
