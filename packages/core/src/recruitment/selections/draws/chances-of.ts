import type { Source } from "../pools/call-part.ts";
import { DrawEntryModel, DrawModel } from "./model.ts";
import { publishedLine, publishedLines } from "./published-lines.ts";

/** The chances of applicants in a committed draw, from 0 to 1. Nobody has one before the commitment. */
export async function chancesOf(
  source: Source, drawId: string | undefined, applicationIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const draw = drawId === undefined ? undefined : await source.of(DrawModel).findOne({ id: drawId });
  if (!draw?.commitment || applicationIds.length === 0) return new Map();
  const entries = await source.of(DrawEntryModel).find({ drawId: draw.id, applicationId: { $in: applicationIds } });
  const times = await publishedLines(source, draw.id, "counts");
  return new Map(entries.map(({ applicationId, row }) => [applicationId, Number(times[row - 1]) / draw.panels]));
}

/** An applicant's own row in the draws that were committed for their application: for the status page and the mail. */
export async function rowsOf(source: Source, applicationId: string): Promise<{
  drawId: string; row: number; chance: number; drawn?: boolean
}[]> {
  const entries = await source.of(DrawEntryModel).find({ applicationId }, { sort: { id: -1 }, limit: 20 });
  const rows = [];
  for (const { drawId, row } of entries) {
    const draw = await source.of(DrawModel).findOne({ id: drawId });
    if (!draw?.commitment) continue;
    const times = await publishedLine(source, drawId, "counts", row - 1);
    rows.push({
      drawId, row, chance: Number(times) / draw.panels, ...(draw.result && { drawn: draw.result.includes(row) }),
    });
  }
  return rows;
}
