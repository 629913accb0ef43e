import { digest } from "./canonical.ts";

const WORD = 2 ** 48;

/**
 * A whole number from 0 up to, not including, `limit` (at most 2^48), decided by the text alone. SHA-256 of `text#0`,
 * `text#1`, … gives numbers of 48 bits; the first that lies below the largest multiple of the limit counts, so none is
 * likelier.
 */
export async function numberFrom(text: string, limit: number): Promise<number> {
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > WORD)
    throw new RangeError("The limit is a whole number from 1 to 2^48.");
  const fair = WORD - (WORD % limit);
  for (let attempt = 0; ; attempt += 1) {
    const bytes = await digest(`${text}#${attempt}`);
    const value = bytes.subarray(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
    if (value < fair) return value % limit;
  }
}

/**
 * Draws one panel of the lottery by a public seed (digits of a published number, dice on stage), the same wherever it is
 * computed. `commitment` is the hash that was published before the seed was known.
 */
export async function draw<Panel>(
  lottery: { readonly panels: readonly Panel[] },
  seed: string,
  commitment: string,
): Promise<{ index: number; panel: Panel }> {
  const index = await numberFrom(`raati draw|${commitment}|${seed.trim()}`, lottery.panels.length);
  return { index, panel: lottery.panels[index]! };
}

/** All of the ids in an order that only the seed decides, each order equally likely; the ids' own order does not matter. */
export async function orderBySeed(ids: readonly string[], seed: string): Promise<string[]> {
  const order = [...new Set(ids)].sort();
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = await numberFrom(`raati order|${seed.trim()}|${i}`, i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/**
 * Draws `count` of equal candidates, everyone with the same chance, decided by the seed alone. All of them when they are
 * fewer.
 */
export async function drawAmong(ids: readonly string[], count: number, seed: string): Promise<string[]> {
  return (await orderBySeed(ids, seed)).slice(0, Math.max(0, count));
}
