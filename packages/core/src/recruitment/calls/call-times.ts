import { MINUTE_MS, helsinkiDay, helsinkiInstant } from "@raati/i18n";
import type { WallMinute } from "../fields.ts";
import type { Call } from "./model.ts";
import type { CallPanel } from "./schema.ts";

type Times = Pick<Call, "opensAt" | "closesAt" | "panels">;

/** The moment when the clocks in Finland show a minute: right on the days when the clocks are changed as well. */
export function momentOf({ day, time }: WallMinute): Date {
  return helsinkiInstant(day, time);
}

/** When one panel's part closes: its own closing if it was extended alone, the call's otherwise. */
export function closingOf({ closesAt }: Pick<Call, "closesAt">, panel: Pick<CallPanel, "closesAt">): Date | undefined {
  return panel.closesAt ?? closesAt;
}

/** The minute of closing belongs to the call: what closes at 16.00 takes applications until the clock shows 16.01. */
export function endOfMinute(moment: Date): Date {
  return new Date(moment.getTime() + MINUTE_MS);
}

/** The latest closing of a call's parts. */
export function lastClosing(call: Pick<Times, "closesAt" | "panels">): Date | undefined {
  const all = call.panels.flatMap((panel) => closingOf(call, panel) ?? []);
  return all.length === 0 ? undefined : new Date(Math.max(...all.map((moment) => moment.getTime())));
}

const PUBLISHED: readonly Call["state"][] = ["scheduled", "open", "closed"];

/**
 * Whether one panel's part takes applications at a moment. The clock alone says so: a worker that is late neither opens nor
 * closes a call late.
 */
export function isOpen(call: Times & Pick<Call, "state">, panel: Pick<CallPanel, "closesAt">, now: Date): boolean {
  const closes = closingOf(call, panel);
  if (!PUBLISHED.includes(call.state) || !call.opensAt || !closes) return false;
  return call.opensAt <= now && now < endOfMinute(closes);
}

/** The parts of a call that take applications at a moment. */
export function openPanels(call: Times & Pick<Call, "state">, now: Date): CallPanel[] {
  return call.panels.filter((panel) => isOpen(call, panel, now));
}

/** The year at whose end applicants' ages are counted: the one in which the call closes in Finland. */
export function ageYearOf({ closesAt }: Pick<Call, "closesAt">, now: Date): number {
  return Number(helsinkiDay(closesAt ?? now).slice(0, 4));
}
