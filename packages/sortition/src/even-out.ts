import { type Groups, mostOf } from "./groups.ts";
import type { Progress } from "./leximin.ts";
import type { Limits, Panel } from "./panel-program.ts";
import { swapSearch } from "./swap-search.ts";

/** How many panels, times groups, are looked through for an exchange; how many panels are rebuilt at most. */
const LOOKED_THROUGH = 100_000;
const FINE = 1_000_000;
const PARTNERS = 200;
const ROUND = 1e-6;
const REBUILT = 3000;

/**
 * Exchanges seats among the panels until each group has the seats that its chance stands for, rounded down or up. Where
 * plain exchanges do not get there, whole panels are rebuilt, but only for groups of which someone would be a full panel
 * off.
 */
export function evenOut(
  groups: Groups,
  limits: Limits,
  panels: readonly Panel[],
  chances: readonly number[],
  report: (progress: Progress) => void,
): Panel[] {
  const { categories, traits, homeOf, homes } = groups;
  const total = groups.count.length;
  const lottery = panels.map((panel) => [...panel]);
  const given = new Int32Array(total);
  for (const panel of lottery) for (const g of panel) given[g]! += 1;
  const number = panels.length;
  const low = chances.map((chance, g) => Math.floor(chance * groups.count[g]! * number + ROUND));
  const high = chances.map((chance, g) => Math.ceil(chance * groups.count[g]! * number - ROUND));
  const lowest = chances.map((chance, g) => Math.min(low[g]!, groups.count[g]! * Math.ceil(chance * number - 1 - ROUND)));
  const highest = chances.map((chance, g) => Math.max(high[g]!, groups.count[g]! * Math.floor(chance * number + 1 + ROUND)));
  const filled = lottery.map((panel) => {
    const row = new Int16Array(limits.min.length);
    for (const g of panel) for (const at of groups.rowsOf[g]!) row[at]! += 1;
    return row;
  });

  function fits(at: number, out: number, into: number): boolean {
    const panel = lottery[at]!;
    let seats = 0,
      housed = 0;
    for (const g of panel) {
      if (g === into) seats += 1;
      if (homeOf[g] === homeOf[into]) housed += 1;
    }
    if (seats >= Math.min(limits.most[into]!, mostOf(groups, into))) return false;
    if (housed - (homeOf[out] === homeOf[into] ? 1 : 0) >= homes[homeOf[into]!]!) return false;
    if (limits.least[out]! > 0) return false;
    const rows = filled[at]!;
    for (let c = 0; c < categories; c += 1) {
      const from = traits[out * categories + c]!,
        to = traits[into * categories + c]!;
      if (from === to) continue;
      if (from >= 0 && rows[from]! <= limits.min[from]!) return false;
      if (to >= 0 && rows[to]! >= limits.max[to]!) return false;
    }
    return true;
  }
  function exchange(at: number, out: number, into: number): void {
    const panel = lottery[at]!;
    panel[panel.indexOf(out)] = into;
    for (const row of groups.rowsOf[out]!) filled[at]![row]! -= 1;
    for (const row of groups.rowsOf[into]!) filled[at]![row]! += 1;
    given[out]! -= 1;
    given[into]! += 1;
  }
  /** How much worse off the groups' seats are for one more, or one fewer, of `g`. */
  const costOf = (g: number, seats: number) =>
    (Math.max(0, low[g]! - seats) + Math.max(0, seats - high[g]!)) / groups.count[g]!;
  const worth = (g: number, by: number) => costOf(g, given[g]!) - costOf(g, given[g]! + by);

  function directExchange(g: number, by: 1 | -1): boolean {
    const own = worth(g, by);
    const others = groups.count
      .flatMap((_, other) => {
        const gained = worth(other, -by) + own;
        return other !== g && gained > 1e-12 ? [{ other, gained }] : [];
      })
      .sort((a, b) => b.gained - a.gained || a.other - b.other)
      .slice(0, PARTNERS)
      .map(({ other }) => other);
    let seen = 0;
    for (let at = 0; at < lottery.length && seen * total < LOOKED_THROUGH; at += 1) {
      const panel = lottery[at]!;
      if (by < 0) {
        if (!panel.includes(g)) continue;
        seen += 1;
        const into = others.find((other) => fits(at, g, other));
        if (into === undefined) continue;
        exchange(at, g, into);
      } else {
        seen += 1;
        const out = others.find((other) => panel.includes(other) && fits(at, other, g));
        if (out === undefined) continue;
        exchange(at, out, g);
      }
      return true;
    }
    return false;
  }
  // With many panels a seat is so small a part of a chance that only what a person would notice is evened out.
  const fine = number * total <= FINE;
  const isOff = (g: number) =>
    fine ? given[g]! < low[g]! || given[g]! > high[g]! : given[g]! < lowest[g]! || given[g]! > highest[g]!;
  const offGroups = () =>
    groups.count
      .flatMap((_, g) => (isOff(g) ? [g] : []))
      .sort((a, b) => costOf(b, given[b]!) - costOf(a, given[a]!) || a - b);

  const improve = swapSearch(groups, limits);
  const weights = new Float64Array(total);
  const strain = (g: number, seats: number) =>
    (Math.max(0, lowest[g]! - seats) + Math.max(0, seats - highest[g]!)) / groups.count[g]!;
  /** Takes one panel back and gives its seats anew to those who need them. Kept only if the whole becomes better. */
  function rebuild(at: number): boolean {
    const old = [...lottery[at]!].sort((a, b) => a - b);
    for (const g of old) given[g]! -= 1;
    for (let g = 0; g < total; g += 1) weights[g] = strain(g, given[g]!) - strain(g, given[g]! + 1);
    const fresh = improve(old, weights);
    const touched = [...new Set([...old, ...fresh])];
    const sum = (by: readonly number[]) => {
      for (const g of by) given[g]! += 1;
      const result = touched.reduce((strained, g) => strained + strain(g, given[g]!), 0);
      for (const g of by) given[g]! -= 1;
      return result;
    };
    const better = sum(fresh) < sum(old) - 1e-12;
    for (const g of better ? fresh : old) given[g]! += 1;
    if (!better) return false;
    lottery[at] = fresh;
    filled[at]!.fill(0);
    for (const g of fresh) for (const row of groups.rowsOf[g]!) filled[at]![row]! += 1;
    return true;
  }

  for (let round = 0; round < 5; round += 1) {
    let changed = false;
    for (const g of offGroups()) {
      report({ phase: "rounding", done: number, total: number });
      while (isOff(g) && directExchange(g, given[g]! < low[g]! ? 1 : -1)) changed = true;
    }
    if (!changed) break;
  }
  let tried = 0;
  for (let unchanged = 0, at = 0; unchanged < number && tried < REBUILT; at = (at + 1) % number) {
    const over = groups.count.findIndex((_, g) => given[g]! > highest[g]!);
    const under = groups.count.findIndex((_, g) => given[g]! < lowest[g]!);
    if (over < 0 && under < 0) break;
    unchanged += 1;
    if (over >= 0 && !lottery[at]!.includes(over)) continue;
    tried += 1;
    if (rebuild(at)) unchanged = 0;
    report({ phase: "rounding", done: number, total: number });
  }
  return lottery.map((panel) => panel.sort((a, b) => a - b));
}
