import type { z } from "zod";
import { fail, failField, type Tx } from "../../kernel/index.ts";
import { TermModel, type PanelCtx } from "../../panels/index.ts";
import { itemProposed } from "../events.ts";
import { meetingFor } from "../meeting-now.ts";
import { AgendaItemModel, type AgendaItem } from "../model.ts";
import { toldOfItem } from "./item-now.ts";
import type { proposeItemInput } from "./schema.ts";

/**
 * Proposes a topic: anybody of the panel may, for one meeting or for any. Only members on the clients' side raise topics "as
 * members" (D5). The same id again answers what is stored.
 *
 * @throws Failure FORBIDDEN for who only looks on; INVALID for a meeting that no longer takes topics, and for an origin that
 *   is not the reader's
 */
export async function proposeItem(ctx: PanelCtx, input: z.output<typeof proposeItemInput>): Promise<AgendaItem> {
  return ctx.transaction(async (tx) => {
    const { reader, abilities } = ctx.part;
    if (!abilities.takePart && !abilities.leadTogether) fail("FORBIDDEN");
    if (input.meeting) await meetingFor(tx, ctx, input.meeting, "propose");
    const { id, meeting, title, description, kind, origin, presenter, minutes, matter } = input;
    const stored = await tx.of(AgendaItemModel).findOne({ id });
    if (stored) return stored.panelId === ctx.panel.id ? stored : fail("NOT_FOUND");
    const clientRaised = origin.kind === "member";
    if (clientRaised && !(await sitsForClients(tx, ctx))) failField("origin.kind", "meetings:field.onlyClientsRaise");
    if (origin.kind === "side-panel") failField("origin.kind", "meetings:field.liftFromSidePanel");
    const item = await tx.of(AgendaItemModel).insert({
      title, kind, origin, clientRaised, panelId: ctx.panel.id, state: "proposed", ...(meeting && { meetingId: meeting }),
      ...(
        description && { description }
      ), ...(presenter && { presenter }), ...(minutes && { minutes }), ...(matter && { matter }),
      ...(reader.personId && { proposedBy: reader.personId }),
    }, id);
    await tx.emit(itemProposed, item, { ...toldOfItem(item), kind, origin: origin.kind, clientRaised });
    return item;
  });
}

/** True for who holds a seat on the clients' side in the panel's term. */
async function sitsForClients(tx: Tx, { part: { membership } }: PanelCtx): Promise<boolean> {
  if (!membership?.living || membership.seat === undefined) return false;
  const { rules } = await tx.of(TermModel).get(membership.termId);
  return rules.seatTypes.find(({ id }) => id === membership.seat)?.side === "client";
}
