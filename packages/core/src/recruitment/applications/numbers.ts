import type { Tx } from "../../kernel/index.ts";
import { CallCounterModel } from "../calls/model.ts";

/**
 * The next running numbers of a call. Whoever takes one changes the call's one counter, so that applications of a call are
 * stored one after the other and none sees half of another.
 *
 * @param count 0 to take a turn without a number
 * @returns the first of them
 */
export async function nextNumbers(tx: Tx, callId: string, count = 1): Promise<number> {
  const counters = tx.of(CallCounterModel);
  const row = await counters.findOne({ callId });
  if (!row) await counters.insert({ callId, last: count });
  else await counters.update(row, { set: { last: row.last + count } });
  return (row?.last ?? 0) + 1;
}

/** Makes the counter of a new call, so that the first two applicants do not make it at the same moment. */
export async function openNumbers(tx: Tx, callId: string): Promise<void> {
  if (!(await tx.of(CallCounterModel).findOne({ callId }))) await tx.of(CallCounterModel).insert({ callId, last: 0 });
}

/** A running number as people read it: A-0042. */
export function shownNumber(number: number): string {
  return `A-${String(number).padStart(4, "0")}`;
}

/** The number that somebody has typed, `42` or `a-0042`; undefined for anything else. */
export function readNumber(text: string): number | undefined {
  const [, digits] = /^(?:A-?)?0*(\d{1,6})$/i.exec(text.trim()) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
