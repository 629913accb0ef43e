import type { Groups } from "./groups.ts";
import type { Limits, Panel } from "./panel-program.ts";
import { deltaKeys } from "./trade-keys.ts";

/** How many of the heaviest groups are tried for a seat. */
const CANDIDATES = 160;
/** For exchanges of two seats: how many of the lightest on the panel, and how many moves in all. */
const PAIRED_OUTS = 40;
const PAIRED_MOVES = 6000;
/** Above so many groups there are single exchanges enough, and those of two are looked for among fewer. */
const MANY_GROUPS = 1000;
/** How many partners of a move are tried, best first. */
const PARTNERS = 6;
const GAIN = 1e-9;

/**
 * A search for heavy panels by exchange: one seat given to another group, or two at once such that the equalities among the
 * limits still hold. Far quicker than the exact program and mostly as good; it proves nothing.
 */
export function swapSearch(groups: Groups, limits: Limits) {
  const { categories, traits, homeOf, homes, size } = groups;
  const number = groups.count.length;
  const { min, max, least, most } = limits;
  const keys = deltaKeys(groups, limits);
  const filled = new Int32Array(min.length);
  const seats = new Int32Array(number);
  const housed = new Int32Array(homes.length);
  const byRow: number[][] = min.map(() => []);
  groups.rowsOf.forEach((rows, g) => {
    if (most[g]! > 0) for (const row of rows) byRow[row]!.push(g);
  });
  const sorted = new Float64Array(number);

  function put(g: number, by: number): void {
    seats[g]! += by;
    housed[homeOf[g]!]! += by;
    for (let c = g * categories, end = c + categories; c < end; c += 1) if (traits[c]! >= 0) filled[traits[c]!]! += by;
  }
  /** Whether the panel would keep all limits with `out` replaced by `into`. */
  function fits(out: number, into: number): boolean {
    if (seats[into]! >= most[into]!) return false;
    if (homeOf[into] !== homeOf[out] && housed[homeOf[into]!]! >= homes[homeOf[into]!]!) return false;
    const a = out * categories,
      b = into * categories;
    for (let c = 0; c < categories; c += 1) {
      const from = traits[a + c]!,
        to = traits[b + c]!;
      if (from === to) continue;
      if (from >= 0 && filled[from]! <= min[from]!) return false;
      if (to >= 0 && filled[to]! >= max[to]!) return false;
    }
    return true;
  }
  function keeps(): boolean {
    for (let row = 0; row < filled.length; row += 1) if (filled[row]! < min[row]! || filled[row]! > max[row]!) return false;
    return true;
  }
  function heaviest(weights: Float64Array): number[] {
    sorted.set(weights);
    sorted.sort();
    const threshold = sorted[Math.max(0, number - CANDIDATES)]!;
    const chosen = new Set<number>();
    for (let g = 0; g < number && chosen.size < CANDIDATES; g += 1)
      if (weights[g]! >= threshold && most[g]! > 0) chosen.add(g);
    // The best of each quota too: a rare value must have someone who can take its seat.
    for (const members of byRow) {
      let best = -1;
      for (const g of members) if (!chosen.has(g) && (best < 0 || weights[g]! > weights[best]!)) best = g;
      if (best >= 0) chosen.add(best);
    }
    return [...chosen].sort((a, b) => weights[b]! - weights[a]! || a - b);
  }
  /** Gives each seat, the lightest first, to the heaviest group that may have it. */
  function singleSwaps(candidates: readonly number[], weights: Float64Array): boolean {
    let changed = false;
    for (const a of holders(weights)) {
      for (const b of candidates) {
        if (weights[b]! - weights[a]! <= GAIN) break;
        if (b === a || !fits(a, b)) continue;
        put(a, -1);
        put(b, 1);
        changed = true;
        break;
      }
    }
    return changed;
  }
  function holders(weights: Float64Array): number[] {
    const outs: number[] = [];
    for (let g = 0; g < number; g += 1) if (seats[g]! > least[g]!) outs.push(g);
    return outs.sort((a, b) => weights[a]! - weights[b]! || a - b);
  }
  function doubleSwap(outs: readonly number[], candidates: readonly number[], weights: Float64Array): boolean {
    const { moves, partners } = keys.pairMoves(outs, candidates, weights, PARTNERS);
    for (const move of moves) {
      const others = partners(move);
      for (const other of others) {
        if (move.gain + other.gain <= GAIN) break;
        if (other.out === move.out && seats[move.out]! < least[move.out]! + 2) continue;
        put(move.out, -1);
        put(move.into, 1);
        put(other.out, -1);
        put(other.into, 1);
        const sound =
          seats[move.into]! <= most[move.into]! &&
          seats[other.into]! <= most[other.into]! &&
          housed[homeOf[move.into]!]! <= homes[homeOf[move.into]!]! &&
          housed[homeOf[other.into]!]! <= homes[homeOf[other.into]!]! &&
          seats[move.out]! >= least[move.out]! &&
          seats[other.out]! >= least[other.out]! &&
          keeps();
        if (sound) return true;
        put(move.out, 1);
        put(move.into, -1);
        put(other.out, 1);
        put(other.into, -1);
      }
    }
    return false;
  }

  /** The panel that exchanges lead to from `start`, which keeps the limits; never lighter. */
  return function improve(start: Panel, weights: Float64Array): number[] {
    filled.fill(0);
    seats.fill(0);
    housed.fill(0);
    for (const g of start) put(g, 1);
    const candidates = heaviest(weights);
    for (let round = 0; round < 20 * size; round += 1) {
      while (singleSwaps(candidates, weights)) {
        /* until no single exchange helps */
      }
      const outs = holders(weights).slice(0, PAIRED_OUTS);
      const moves = number > MANY_GROUPS ? PAIRED_MOVES / 3 : PAIRED_MOVES;
      if (!doubleSwap(outs, candidates.slice(0, Math.ceil(moves / outs.length)), weights)) break;
    }
    const panel: number[] = [];
    for (let g = 0; g < number; g += 1) for (let i = seats[g]!; i > 0; i -= 1) panel.push(g);
    return panel;
  };
}
