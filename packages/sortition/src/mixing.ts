import type { Panel } from "./panel-program.ts";

export interface Mixture {
  /** Share of each panel; they add up to one. */
  readonly shares: Float64Array;
  /** Expected seats of each group under the shares. */
  readonly seats: Float64Array;
  /** Largest difference to the target over the groups, as a chance of one person. */
  readonly error: number;
}

/**
 * Shares of the panels whose expected seats come as near to the target as they can: non-negative least squares by coordinate
 * descent, on panels as sparse columns. With more panels than groups, and the target well inside of them, it reaches the
 * target to rounding error in far less time and memory than a linear program would take.
 */
export function mixPanels(
  panels: readonly Panel[],
  target: readonly number[],
  count: readonly number[],
  options: { start?: Float64Array; sweeps: number; tolerance: number },
): Mixture {
  const number = target.length;
  const scale = Float64Array.from(count, (people) => 1 / people);
  const starts = new Int32Array(panels.length + 1);
  const total = panels.reduce((sum, panel) => sum + panel.length, 0);
  const index = new Int32Array(total);
  const value = new Float64Array(total);
  const norm = new Float64Array(panels.length);
  let filled = 0;
  panels.forEach((panel, at) => {
    for (let i = 0; i < panel.length;) {
      let seats = 1;
      while (panel[i + seats] === panel[i]) seats += 1;
      index[filled] = panel[i]!;
      value[filled] = seats * scale[panel[i]!]!;
      norm[at]! += value[filled]! ** 2;
      filled += 1;
      i += seats;
    }
    starts[at + 1] = filled;
  });

  const shares =
    options.start === undefined ? new Float64Array(panels.length).fill(1 / panels.length) : options.start.slice();
  const residual = new Float64Array(number);
  function refresh(): void {
    for (let g = 0; g < number; g += 1) residual[g] = target[g]! * scale[g]!;
    for (let at = 0; at < panels.length; at += 1) {
      for (let i = starts[at]!; i < starts[at + 1]!; i += 1) residual[index[i]!]! -= shares[at]! * value[i]!;
    }
  }
  function largest(): number {
    let most = 0;
    for (let g = 0; g < number; g += 1) most = Math.max(most, Math.abs(residual[g]!));
    return most;
  }
  refresh();
  for (let sweep = 0; sweep < options.sweeps; sweep += 1) {
    for (let at = 0; at < panels.length; at += 1) {
      let slope = 0;
      for (let i = starts[at]!; i < starts[at + 1]!; i += 1) slope += residual[index[i]!]! * value[i]!;
      const next = Math.max(0, shares[at]! + slope / norm[at]!);
      const change = next - shares[at]!;
      if (change === 0) continue;
      shares[at] = next;
      for (let i = starts[at]!; i < starts[at + 1]!; i += 1) residual[index[i]!]! -= change * value[i]!;
    }
    if (sweep % 16 === 15 && largest() < options.tolerance) break;
  }
  let sum = 0;
  for (const share of shares) sum += share;
  for (let at = 0; at < shares.length; at += 1) shares[at]! /= sum;
  refresh();
  const seats = Float64Array.from(target, (wanted, g) => wanted - residual[g]! * count[g]!);
  return { shares, seats, error: largest() };
}
