import { authorize, fail } from "../../../kernel/index.ts";
import { panelPolicy, TermModel, type Panel, type PanelCtx, type Term } from "../../../panels/index.ts";
import type { TenantDb } from "@raati/db";
import { closingOf, endOfMinute } from "../../calls/call-times.ts";
import { CallModel, type Call } from "../../calls/model.ts";
import type { CallPanel } from "../../calls/schema.ts";

/** Data to read from, inside a transaction or outside. */
export type Source = Pick<TenantDb, "of">;

/** One panel's part of a call: what a selection is made for. */
export interface CallPart {
  readonly call: Call;
  readonly panel: Panel;
  readonly seats: CallPanel;
  readonly term: Term;
  readonly closesAt: Date | undefined;
  /** From then on quotas and applicants stand still. */
  readonly closed: boolean;
}

/**
 * The context's panel in a call, for who runs the panel: the selection group. To all others there is nothing.
 *
 * @throws Failure NOT_FOUND when the panel is not in the call, or the reader does not run it
 */
export async function callPart(source: Source, ctx: PanelCtx, callId: string): Promise<CallPart> {
  if (!ctx.part.abilities.administer) fail("NOT_FOUND");
  authorize(panelPolicy, ctx.part.reader, "administer", ctx.panel);
  const call = await source.of(CallModel).findOne({ id: callId, panelIds: ctx.panel.id });
  if (!call) fail("NOT_FOUND", "recruitment:selection.failure.callUnknown");
  return partOf(source, call, ctx.panel, ctx.ports.clock.now());
}

/** The same for the system itself. */
export async function partOf(source: Source, call: Call, panel: Panel, now: Date): Promise<CallPart> {
  const seats = call.panels.find(({ panelId }) => panelId === panel.id);
  if (!seats) fail("NOT_FOUND", "recruitment:selection.failure.callUnknown");
  const term = await source.of(TermModel).get(seats.termId);
  const closesAt = closingOf(call, seats);
  const over = call.state === "in-selection" || call.state === "decided";
  const begun = call.state === "open" || call.state === "closed";
  const closed = over || (begun && closesAt !== undefined && endOfMinute(closesAt) <= now);
  return { call, panel, seats, term, closesAt, closed };
}
