import type { Groups } from "./groups.ts";
import type { Limits } from "./panel-program.ts";

/** One seat goes from group `out` to group `into`. */
export interface Move {
  readonly out: number;
  readonly into: number;
  readonly gain: number;
  readonly key: number;
}

/**
 * Sums that tell whether two moves together leave every equality among the limits as it was: each quota with `min = max` has
 * a number, a group's sum adds those of its quotas, and a move's key is the difference. Opposite keys make a pair.
 */
export function deltaKeys(groups: Groups, limits: Limits) {
  const { categories, traits } = groups;
  let state = 0x9e3779b9;
  const numbers = limits.min.map((min, row) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
    return min === limits.max[row] ? (Math.imul(state ^ (state >>> 13), 0x297a2d39) >>> 2) + 1 : 0;
  });
  const sums = Float64Array.from(groups.count, (_, g) => {
    let sum = 0;
    for (let c = 0; c < categories; c += 1)
      if (traits[g * categories + c]! >= 0) sum += numbers[traits[g * categories + c]!]!;
    return sum;
  });
  return {
    /** All moves by falling gain, and for each the best few partners of the opposite key. */
    pairMoves(outs: readonly number[], candidates: readonly number[], weights: Float64Array, partners: number) {
      const byKey = new Map<number, Move[]>();
      const moves: Move[] = [];
      for (const out of outs) {
        for (const into of candidates) {
          if (out === into) continue;
          const move = { out, into, gain: weights[into]! - weights[out]!, key: sums[into]! - sums[out]! };
          const list = byKey.get(move.key);
          if (list === undefined) byKey.set(move.key, [move]);
          else if (list.length < partners) insert(list, move);
          else if (move.gain > list[partners - 1]!.gain) {
            list.pop();
            insert(list, move);
          }
          if (move.gain > 0) moves.push(move);
        }
      }
      moves.sort((a, b) => b.gain - a.gain || a.out - b.out || a.into - b.into);
      return { moves, partners: (move: Move): readonly Move[] => byKey.get(-move.key) ?? [] };
    },
  };
}

function insert(list: Move[], move: Move): void {
  let at = list.length;
  while (at > 0 && list[at - 1]!.gain < move.gain) at -= 1;
  list.splice(at, 0, move);
}
