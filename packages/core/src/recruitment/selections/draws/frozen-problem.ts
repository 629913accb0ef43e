import type { Source } from "../pools/call-part.ts";
import type { DrawProblem } from "./engine.ts";
import { DrawEntryModel, type Draw, type DrawEntry } from "./model.ts";

/** All rows of a draw in their order. */
export async function entriesOf(source: Source, drawId: string): Promise<DrawEntry[]> {
  const entries: DrawEntry[] = [];
  for (let last = 0; ;) {
    const some = await source.of(DrawEntryModel).find({ drawId, row: { $gt: last } }, { sort: { row: 1 }, limit: 1000 });
    entries.push(...some);
    if (some.length < 1000) return entries;
    last = some.at(-1)!.row;
  }
}

/**
 * The problem of a frozen draw, read from what was written down: whoever reads it again, after a crash or years later, gets
 * the same one.
 */
export async function frozenProblem(source: Source, draw: Draw): Promise<DrawProblem> {
  const entries = await entriesOf(source, draw.id);
  const lines = (draw.quotaText ?? "").split("\n").map((line) => line.split(";"));
  const told = (name: string) => lines.find(([first]) => first === name)?.[1] ?? "";
  const homes = told("household") === "1";
  return {
    size: Number(told("seats")), pinned: told("pinned").split(",").filter((row) => row !== ""),
    quotas: lines.filter(([first]) => first === "quota").map(([, category, value, min, max, hard]) => (
      { category: category!, value: value!, min: Number(min), max: Number(max), hard: hard === "hard" }
    )),
    pool: entries.map(({ row, line, household }) => {
      const values = line.split(";").slice(1);
      return {
        id: String(row), values: Object.fromEntries(draw.columns.map((column, index) => [column, values[index]!])),
        ...(homes && household !== undefined && { household }),
      };
    }),
  };
}
