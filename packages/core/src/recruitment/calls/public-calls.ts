import { isId, type Filter } from "@raati/db";
import type { z } from "zod";
import { fail, wholeSecond, type TenantCtx } from "../../kernel/index.ts";
import { formOf, type FormPlace } from "../forms/form-of.ts";
import { formPlace } from "../forms/form-place.ts";
import { closingOf, isOpen, openPanels } from "./call-times.ts";
import { panelsOf } from "./check-panels.ts";
import { elsewhereFor } from "./elsewhere.ts";
import { CallModel, type Call } from "./model.ts";
import { PUBLIC_STATES } from "./policy.ts";
import type { publicCall, publicCallsInput, publicCallsPage, PublicCallView } from "./schema.ts";

type Card = z.output<typeof publicCall>;

/** Panels that have a public page of their own. */
const WITH_PAGE: readonly string[] = ["active", "paused", "ended"];

/** Calls for everybody, newest first: open ones, announced ones, or those that are over. */
export async function publicCalls(
  ctx: TenantCtx, { show, size, after }: z.output<typeof publicCallsInput>,
): Promise<z.output<typeof publicCallsPage>> {
  const now = ctx.ports.clock.now();
  const { items, next } = await ctx.db.of(CallModel).page(filterOf(show, wholeSecond(now)), { size, after });
  const place = await panelsOf(ctx.db, items.flatMap(({ panels }) => panels));
  return { items: items.map((call) => cardOf(call, place, now)), next };
}

/** By the clock and not by the worker: what has closed is never shown as open, however late a timer is. */
function filterOf(show: "open" | "coming" | "closed", now: Date): Filter<Call> {
  // The closing minute is part of the call.
  const minute = new Date(now.getTime() - 60_000);
  if (show === "coming") return { state: "scheduled", opensAt: { $gt: now } };
  const live = { state: { $in: ["scheduled", "open", "closed"] as Call["state"][] } };
  if (show === "open") return { ...live, opensAt: { $lte: now }, lastClosesAt: { $gt: minute } };
  return { $or: [{ ...live, lastClosesAt: { $lte: minute } }, { state: { $in: ["in-selection", "decided"] } }] };
}

/** A call as everybody sees it in a list. */
export function cardOf(call: Call, { panels, terms }: Pick<FormPlace, "panels" | "terms">, now: Date): Card {
  const { id, slug, title, opensAt, closesAt, lastClosesAt } = call;
  if (!opensAt || !closesAt || !lastClosesAt) fail("NOT_FOUND");
  return {
    id, slug, title, opensAt, closesAt, lastClosesAt, state: publicState(call, now),
    panels: call.panels.map((part) => {
      const panel = panels.get(part.panelId);
      const term = terms.get(part.termId);
      return {
        panelId: part.panelId, name: panel?.name ?? {}, seats: part.seats, open: isOpen(call, part, now),
        closesAt: closingOf(call, part),
        ...(panel && WITH_PAGE.includes(panel.state) && { slug: panel.slug }),
        ...(term && { term: { startsOn: term.startsOn, endsOn: term.endsOn } }),
      };
    }),
  };
}

/** How visitors read of a call: by the clock. */
function publicState(call: Call, now: Date): Card["state"] {
  if (call.state === "cancelled") return "cancelled";
  if (openPanels(call, now).length > 0) return "open";
  return call.opensAt && call.opensAt > now ? "scheduled" : "closed";
}

/** The public texts and rules of a call, without its state and its form. */
export function publicPartsOf(
  { intro, criteria, languages, channels, method, minimumAge, guardianBelow, exclusions, closings }: Call
) {
  return {
    intro, criteria, languages, channels, method, minimumAge, guardianBelow, exclusions,
    extended: closings.map(({ closesAt, kind, panelIds, reason }) => ({ closesAt, kind, panelIds, reason })),
  };
}

/**
 * The public page of a call. The form is there while it can be sent; when it cannot, the page says where to go.
 *
 * @param which the call's slug or id
 * @throws Failure NOT_FOUND for a call that was never announced
 */
export async function publicCallPage(ctx: TenantCtx, { call: which }: { call: string }): Promise<PublicCallView> {
  const call = await ctx.db.of(CallModel).findOne(isId(which) ? { id: which } : { slug: which });
  if (
    !call || !PUBLIC_STATES.includes(call.state) || !call.publishedAt
  ) fail("NOT_FOUND", "recruitment:failure.callUnknown");
  const now = ctx.ports.clock.now();
  const place = await formPlace(ctx, call);
  const takesWeb = openPanels(call, now).length > 0 && call.channels.includes("web");
  return {
    ...cardOf(call, place, now), ...publicPartsOf(call), elsewhere: await elsewhereFor(ctx, call), areas: [...place.areas],
    ...(call.state === "cancelled" && { stateReason: call.stateReason }), ...(takesWeb && { form: formOf(call, place) }),
  };
}
