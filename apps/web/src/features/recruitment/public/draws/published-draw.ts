import type { PublicDrawView } from "@raati/core/recruitment/schema";

/** What a draw has published, as far as checking it needs that. */
export type PublishedDraw = Pick<
  PublicDrawView, "sealed" | "columns" | "quotas" | "pinned" | "seats" | "panels" | "rows" | "commitment" | "panelNumber"
    | "result"
> & {
  /** The number that was not known when the commitment was published; absent before the draw. */
  readonly seed?: string;
};

/** The long published texts, line by line. */
export interface PublishedLines {
  readonly pool: readonly string[];
  readonly lottery: readonly string[];
}

/** What goes to the browser of a published draw. */
export function publishedOf(draw: PublicDrawView): PublishedDraw {
  const { sealed, columns, quotas, pinned, seats, panels, rows, commitment, panelNumber, result, seed } = draw;
  return {
    sealed, columns, quotas, pinned, seats, panels, rows, commitment, panelNumber, result, ...(seed && { seed: seed.seed }),
  };
}
