import { commitmentOf, drawFrom, publicDisclosure, violationsOf } from "@raati/core/recruitment/schema";
import type { PublishedDraw, PublishedLines } from "./published-draw.ts";

/** The checks in their order. The last two can be made only after the draw. */
export const CHECKS = ["pool", "quotas", "lottery", "all", "rules", "number", "result"] as const;
export type Check = (typeof CHECKS)[number];

/** One check: what was published, and what came out here. */
export interface CheckedStep {
  readonly check: Check;
  readonly same: boolean;
  readonly published: string;
  readonly computed: string;
}

/**
 * Works a draw out anew in the visitor's browser, from what was published alone: the four hashes, whether each possible
 * panel keeps the rules, and what the seed draws.
 *
 * @param lines the published texts, as they came
 * @returns one entry for each check that can be made by now
 */
export async function checkDraw(draw: PublishedDraw, lines: PublishedLines): Promise<CheckedStep[]> {
  const { commitment, seed, panelNumber, result } = draw;
  const disclosure = publicDisclosure({ ...draw, version: commitment.version }, lines.pool, lines.lottery);
  const hashes = await commitmentOf(disclosure);
  const step = (check: Check, published: string, computed: string): CheckedStep =>
    ({ check, same: published === computed, published, computed });
  // Sealed rows tell no groups: there only sizes and rows can be checked.
  const broken = violationsOf(draw.sealed ? { ...disclosure, quotas: [] } : disclosure);
  const numbers = [...new Set(broken.map(({ panel }) => panel + 1))];
  const before = [
    ...(["pool", "quotas", "lottery", "all"] as const).map((part) => step(part, commitment[part], hashes[part])),
    step("rules", "0", String(numbers.length)),
  ];
  if (seed === undefined) return before;
  const { index, panel } = await drawFrom({ panels: lines.lottery }, seed, commitment.all);
  const inOrder = (rows: readonly number[]) => rows.toSorted((one, other) => one - other).join(", ");
  return [
    ...before, step("number", String(panelNumber ?? ""), String(index + 1)),
    step("result", inOrder(result ?? []), inOrder((panel ?? "").split(",").map(Number))),
  ];
}
