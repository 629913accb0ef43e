import { procedures } from "../../../../client/procedures.ts";
import type { PublishedLines } from "./published-draw.ts";

interface Source {
  readonly tenant: string;
  readonly draw: string;
}

/**
 * Fetches all published lines of a draw, a stretch at a time.
 *
 * @param report hears how many lines have come
 */
export async function loadLines(source: Source, report: (lines: number) => void): Promise<PublishedLines> {
  let count = 0;
  const all = async (part: "pool" | "lottery") => {
    const lines: string[] = [];
    for (let from: number | undefined = 0; from !== undefined;) {
      const piece: Awaited<ReturnType<typeof procedures.recruitment.draws.text.query>> =
        await procedures.recruitment.draws.text.query({ ...source, part, from });
      lines.push(...piece.lines);
      count += piece.lines.length;
      report(count);
      from = piece.next;
    }
    return lines;
  };
  return { pool: await all("pool"), lottery: await all("lottery") };
}
