import type { Highs } from "highs";
import type { Groups } from "./groups.ts";
import { openHerd } from "./herding.ts";
import { lowestCap } from "./lowest-cap.ts";
import { type Mixture, mixPanels } from "./mixing.ts";
import { type Limits, openPanelProgram, type Panel, wholeLimits } from "./panel-program.ts";
import { relaxedOptimum } from "./relaxed-optimum.ts";
import { stagedOptimum } from "./staged-optimum.ts";

/** How far a computation is. `gap` is the largest distance of a chance to its upper bound so far, where it is known. */
export interface Progress {
  readonly phase: "checking" | "bounding" | "approaching" | "settling" | "rounding" | "assigning";
  readonly done: number;
  readonly total: number;
  readonly gap?: number | undefined;
}

export interface LeximinOptions {
  /** Largest chance that anyone who is not pinned may have. 1: no cap. */
  readonly cap: number;
  readonly expired: () => boolean;
  readonly report: (progress: Progress) => void;
}

/** The LEXIMIN chances of the groups, the panels and shares that give them, and how near they are to the best possible. */
export type Leximin =
  | {
      readonly kind: "found";
      readonly chances: readonly number[];
      readonly panels: readonly Panel[];
      readonly shares: Float64Array;
      readonly gap: number;
      readonly limits: Limits;
    }
  /** No panel seats these groups: they have to be left out first. */
  | { readonly kind: "unreachable"; readonly groups: readonly number[] }
  | { readonly kind: "noPanel" }
  /** The cap leaves no lottery; the lowest that does. */
  | { readonly kind: "capTooLow"; readonly lowest: number };

/** A chance that is so near to its bound has reached it. */
const REACHED = 1e-9;
const NEVER = 1e-9;

/**
 * LEXIMIN: the lottery over panels that makes the lowest chance as high as possible, then the next lowest, and so on
 * (Flanigan, Gölz, Gupta, Hennig, Procaccia, "Fair algorithms for selecting citizens' assemblies", Nature 2021).
 *
 * First the optimum with divided seats, as a bound; then panels whose mixture reaches it. When that is impossible, since
 * whole people cannot do what divided ones can, level by level with proofs over whole panels.
 */
export function leximin(highs: Highs, groups: Groups, options: LeximinOptions): Leximin {
  options.report({ phase: "bounding", done: 0, total: 1 });
  const whole = wholeLimits(groups);
  const free = relaxedOptimum(highs, groups, 1);
  if (free === undefined) return { kind: "noPanel" };
  const never = free.flatMap((chance, g) => (chance < NEVER ? [g] : []));
  if (never.length > 0) return { kind: "unreachable", groups: never };
  const bound = options.cap < 1 ? relaxedOptimum(highs, groups, options.cap) : free;
  const near = approach(highs, groups, bound ?? free, options);
  if (near === undefined) return { kind: "noPanel" };
  if (bound !== undefined && near.mixture.error < REACHED) return { kind: "found", ...described(near, bound, groups) };
  if (options.expired()) return { kind: "found", ...described(near, bound ?? free, groups) };

  const cover = coverGroups(highs, groups, near.panels, options);
  if (cover.unreachable.length > 0) return { kind: "unreachable", groups: cover.unreachable };
  const panels = [...near.panels, ...cover.panels];
  if (options.cap < 1) {
    const lowest = lowestCap(highs, groups, panels);
    if (options.cap < lowest.cap - REACHED) return { kind: "capTooLow", lowest: lowest.cap };
    panels.push(...lowest.panels);
  }
  const total = groups.count.length;
  const staged = stagedOptimum(highs, groups, whole, panels, {
    ...options,
    onLevel: (done) => options.report({ phase: "settling", done, total }),
  });
  const unsettled = staged.chances.some((chance) => chance < 0);
  const chances = unsettled ? chancesOf(groups, staged.panels, staged.shares) : staged.chances;
  const gap = unsettled ? Math.max(staged.gap, ...chances.map((chance, g) => (bound ?? free)[g]! - chance)) : staged.gap;
  return { kind: "found", chances, panels: staged.panels, shares: staged.shares, gap, limits: whole };
}

interface Approach {
  readonly panels: readonly Panel[];
  readonly mixture: Mixture;
  readonly limits: Limits;
}

function described(near: Approach, bound: readonly number[], groups: Groups) {
  const reached = Array.from(near.mixture.seats, (seats, g) => Math.min(1, Math.max(0, seats / groups.count[g]!)));
  const gap = reached.reduce((most, chance, g) => Math.max(most, bound[g]! - chance), 0);
  // What is within rounding of its bound is the bound.
  const chances = near.mixture.error < REACHED ? bound : reached;
  return { chances, panels: near.panels, shares: near.mixture.shares, gap, limits: near.limits };
}

/** Panels on the face of the quotas that the target lies on: where it uses up a bound, so does each panel of its mixture. */
function faceOf(groups: Groups, target: readonly number[]): Limits {
  const whole = wholeLimits(groups);
  const filled = groups.min.map(() => 0);
  target.forEach((chance, g) => {
    for (const row of groups.rowsOf[g]!) filled[row]! += chance * groups.count[g]!;
  });
  const isFull = (row: number) => filled[row]! > groups.max[row]! - 1e-7;
  const isSpare = (row: number) => filled[row]! < groups.min[row]! + 1e-7;
  return {
    min: groups.min.map((min, row) => (isFull(row) ? groups.max[row]! : min)),
    max: groups.max.map((max, row) => (isSpare(row) ? groups.min[row]! : max)),
    least: whole.least.map((least, g) => (target[g]! > 1 - 1e-9 ? groups.count[g]! : least)),
    most: whole.most,
  };
}

/**
 * Mixes panels until they reach the target, or until more of them no longer help. Undefined when there is no panel at all.
 */
function approach(highs: Highs, groups: Groups, target: readonly number[], options: LeximinOptions): Approach | undefined {
  const seats = target.map((chance, g) => chance * groups.count[g]!);
  let limits = faceOf(groups, target);
  let herd = openHerd(highs, groups, limits, seats, []);
  const total = groups.count.length;
  const most = Math.max(300, 4 * total);
  try {
    if (!herd.step()) {
      herd.close();
      limits = wholeLimits(groups);
      herd = openHerd(highs, groups, limits, seats, []);
      if (!herd.step()) return undefined;
    }
    let mixture: Mixture | undefined;
    let best = Infinity,
      sinceBetter = 0;
    for (let next = Math.max(20, Math.ceil(total * 0.8)); ; next = Math.ceil(next * 1.2)) {
      while (herd.panels.length < next && !options.expired()) {
        herd.step();
        options.report({ phase: "approaching", done: herd.panels.length, total: next, gap: mixture?.error });
      }
      mixture = mixPanels(herd.panels, seats, groups.count, { sweeps: 3000, tolerance: REACHED / 4 });
      sinceBetter = mixture.error < best * 0.8 ? 0 : sinceBetter + 1;
      best = Math.min(best, mixture.error);
      if (mixture.error < REACHED || options.expired()) break;
      if (next > most || (sinceBetter >= 3 && next > total * 1.5)) break;
    }
    return { panels: herd.panels, mixture, limits };
  } finally {
    herd.close();
  }
}

/** Chances of one person of each group, under shares of panels. */
export function chancesOf(groups: Groups, panels: readonly Panel[], shares: Float64Array): number[] {
  const seats = groups.count.map(() => 0);
  panels.forEach((panel, at) => {
    for (const g of panel) seats[g]! += shares[at]!;
  });
  return seats.map((expected, g) => expected / groups.count[g]!);
}

/** Panels that seat the groups which no known panel seats, and the groups that no panel can seat. */
export function coverGroups(highs: Highs, groups: Groups, known: readonly Panel[], options: Pick<LeximinOptions, "report">) {
  const open = new Set(groups.count.keys());
  for (const panel of known) for (const g of panel) open.delete(g);
  const panels: Panel[] = [];
  const program = openPanelProgram(highs, groups, wholeLimits(groups));
  try {
    while (open.size > 0) {
      options.report({ phase: "checking", done: groups.count.length - open.size, total: groups.count.length });
      const found = program.best(groups.count.map((_, g) => (open.has(g) ? 1 : 0)));
      if (found === undefined || found.value < 0.5) break;
      panels.push(found.panel);
      for (const g of found.panel) open.delete(g);
    }
    return { panels, unreachable: [...open] };
  } finally {
    program.close();
  }
}
