import { MINUTE_MS } from "@raati/i18n";
import { countedAddress } from "./client-address.ts";

/** So many requests of one kind may one address send in a minute. A whole ward may share an address, so it is not few. */
const MOST = { command: 300, signIn: 60 } as const;
/** So many addresses are remembered; beyond, the oldest are forgotten. */
const REMEMBERED = 20_000;

export type Limited = keyof typeof MOST;

interface Count {
  since: number;
  requests: number;
}

/** Next loads this module more than once; all copies count into one place. Each process counts for itself. */
const counts = ((globalThis as Record<symbol, unknown>)[Symbol.for("raati.rate-limit")] ??= new Map()) as Map<string, Count>;

/**
 * Counts a request by where it comes from.
 *
 * @param now milliseconds of any clock that never goes back
 * @returns false when the address has sent too many within the minute
 */
export function mayPass(kind: Limited, headers: Headers, now: number = performance.now()): boolean {
  const address = countedAddress(headers);
  if (address === undefined) return true;
  const key = `${kind} ${address}`;
  const known = counts.get(key);
  if (known && now - known.since < MINUTE_MS) {
    known.requests += 1;
    return known.requests <= MOST[kind];
  }
  // Put in anew, so that the oldest always stands first.
  counts.delete(key);
  counts.set(key, { since: now, requests: 1 });
  for (const [oldest, { since }] of counts) {
    if (counts.size <= REMEMBERED && now - since < MINUTE_MS) break;
    counts.delete(oldest);
  }
  return true;
}

/** How long who has asked too much should wait, in seconds. */
export const RETRY_AFTER = MINUTE_MS / 1000;
