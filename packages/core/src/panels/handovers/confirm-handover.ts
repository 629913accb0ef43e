import { helsinkiDay, helsinkiInstant } from "@raati/i18n";
import type { z } from "zod";
import { authorize, fail, type Tx } from "../../kernel/index.ts";
import { handoverConfirmed, handoverDayCame } from "../events.ts";
import type { PanelCtx } from "../procedures.ts";
import { HandoverModel, type Handover } from "./model.ts";
import { moveCoordination } from "./move-coordination.ts";
import { handoverPolicy, handoverReader } from "./policy.ts";
import type { handoverInput } from "./schema.ts";

/** A handover of the panel of the context. @throws Failure NOT_FOUND when it is another panel's or not for the reader */
export async function handoverFor(tx: Tx, ctx: PanelCtx, id: string): Promise<Handover> {
  const handover = await tx.of(HandoverModel).findOne({ id, panelId: ctx.panel.id });
  if (!handover) fail("NOT_FOUND", "panels:failure.handoverUnknown");
  authorize(handoverPolicy, handoverReader(ctx.part), "see", handover);
  return handover;
}

/**
 * Confirms for one side: the receiver for the receiving side, the panel's staff for the host. When both have, the
 * coordination moves on its day, or at once when the day has come (D7).
 *
 * @throws Failure FORBIDDEN `twoPeopleNeeded` when one person would confirm for both sides
 */
export async function confirmHandover(ctx: PanelCtx, input: z.output<typeof handoverInput>): Promise<Handover> {
  return ctx.transaction(async (tx) => {
    const handover = await handoverFor(tx, ctx, input.handover);
    const by = ctx.part.reader.personId;
    if (by === undefined) fail("NOT_FOUND");
    const side = by === handover.receiverId ? "receiver" : "host";
    if (handover[side] && handover.state !== "withdrawn") return handover;
    authorize(handoverPolicy, handoverReader(ctx.part), "confirm", handover);
    const other = side === "host" ? handover.receiver : handover.host;
    if (other?.by === by) fail("FORBIDDEN", "panels:failure.twoPeopleNeeded");
    const complete = other !== undefined;
    const confirmation = { by, at: ctx.ports.clock.now() };
    const sides = side === "host" ? { host: confirmation } : { receiver: confirmation };
    const confirmed = await tx.of(HandoverModel).update(
      handover, { set: { ...sides, state: complete ? "confirmed" : "proposed" } },
    );
    await tx.emit(handoverConfirmed, confirmed, { panelId: handover.panelId, handoverId: handover.id, side, complete });
    return complete ? onItsDay(tx, confirmed, confirmation.at) : confirmed;
  });
}

async function onItsDay(tx: Tx, handover: Handover, now: Date): Promise<Handover> {
  if (handover.movesOn <= helsinkiDay(now)) return moveCoordination(tx, handover, now);
  const data = { panelId: handover.panelId, handoverId: handover.id };
  await tx.schedule(handoverDayCame, handover, { dueAt: helsinkiInstant(handover.movesOn), data });
  return handover;
}
