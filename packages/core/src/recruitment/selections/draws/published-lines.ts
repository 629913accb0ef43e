import type { Source } from "../pools/call-part.ts";
import { DrawTextModel } from "./model.ts";

/** All published lines of a part of a draw, in their order. */
export async function publishedLines(
  source: Source, drawId: string, part: "pool" | "lottery" | "counts",
): Promise<string[]> {
  const pieces = await source.of(DrawTextModel).find({ drawId, part }, { sort: { from: 1 } });
  return pieces.flatMap(({ lines }) => lines.split("\n"));
}

/** One line by its number from 0. */
export async function publishedLine(
  source: Source, drawId: string, part: "pool" | "lottery" | "counts", number: number,
): Promise<string | undefined> {
  const piece = await source.of(DrawTextModel).findOne({ drawId, part, from: { $lte: number } }, { sort: { from: -1 } });
  return piece?.lines.split("\n")[number - piece.from];
}
