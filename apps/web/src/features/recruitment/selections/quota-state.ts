import { say, sayWith, type SectionTexts } from "../../../client/texts.ts";

/** A group of a dimension with its figures, in the reader's words. */
export interface ShownGroup {
  readonly group: string;
  readonly name: string;
  readonly pool: number;
  readonly chosen: number;
  readonly share: number;
  readonly min?: number;
  readonly max?: number;
  /** A soft quota is shown when it is missed, but nobody has to explain it. */
  readonly hard?: boolean;
}

export interface ShownDimension {
  readonly dimension: string;
  readonly name: string;
  readonly groups: readonly ShownGroup[];
}

type Bounds = Pick<ShownGroup, "min" | "max" | "hard">;

/** A quota in words: "vähintään 2", "2–4", "tasan 3". */
export function quotaWords({ min, max, hard }: Bounds, texts: SectionTexts): string {
  const kind = hard === false ? "goal" : "quota";
  if (min === undefined && max === undefined) return say(texts, "quota.none");
  if (min === undefined) return sayWith(texts, `${kind}.most`, { max: max! });
  if (max === undefined) return sayWith(texts, `${kind}.least`, { min });
  return sayWith(texts, min === max ? `${kind}.exactly` : `${kind}.between`, { min, max });
}

/** How far a group is from its quota: below 0 are missing, above 0 are too many, 0 keeps it. */
export function quotaGap({ min, max }: Bounds, chosen: number): number {
  if (min !== undefined && chosen < min) return chosen - min;
  return max !== undefined && chosen > max ? chosen - max : 0;
}

/** "puuttuu 1", "2 liikaa"; nothing when the quota is kept. */
export function gapWords(gap: number, texts: SectionTexts): string | undefined {
  if (gap === 0) return undefined;
  return sayWith(texts, gap < 0 ? "missing" : "tooMany", { count: Math.abs(gap) });
}

/**
 * The figures as they are when somebody is chosen or left out: shown at once, until the server's own count comes.
 *
 * @param groups the person's groups by dimension
 * @param by 1 for chosen, -1 for left out
 */
export function withChange(
  dimensions: readonly ShownDimension[], groups: Readonly<Record<string, string>>, by: 1 | -1,
): ShownDimension[] {
  return dimensions.map((one) => ({
    ...one, groups: one.groups.map((each) =>
      (groups[one.dimension] === each.group ? { ...each, chosen: each.chosen + by } : each)),
  }));
}

/** How many quotas are not kept now. */
export const brokenQuotas = (dimensions: readonly ShownDimension[]): number =>
  dimensions.flatMap(({ groups }) => groups).filter((one) => quotaGap(one, one.chosen) !== 0).length;
