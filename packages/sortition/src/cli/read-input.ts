import { readFileSync } from "node:fs";
import { checkProblem } from "../check-problem.ts";
import { readPool } from "../csv/read-pool.ts";
import { readQuotas } from "../csv/read-quotas.ts";
import { columnOf, readTable } from "../csv/read-table.ts";
import type { Person, Problem } from "../problem.ts";
import type { Arguments } from "./arguments.ts";
import { faultSentence, tableSentence } from "./sentences.ts";

/** At most so many sentences are said; the rest are counted. */
const MOST = 20;

export interface Input {
  readonly problem: Problem;
  readonly quotaRows: readonly number[];
}

/** Reads the files of the command line into a problem, or says what is wrong with them, one sentence each. */
export function readInput(args: Arguments): Input | { wrong: string[] } {
  const wrong: string[] = [];
  const quotaText = readText(args.quotas, "--quotas", wrong),
    poolText = readText(args.pool, "--pool", wrong);
  const pinnedText = args.pinned === undefined ? "" : readText(args.pinned, "--pinned", wrong);
  if (quotaText === undefined || poolText === undefined || pinnedText === undefined) return { wrong };
  const quotas = readQuotas(quotaText);
  wrong.push(...quotas.problems.map((problem) => tableSentence(args.quotas, problem)));
  if (quotas.quotas.length === 0) return { wrong: shortened(wrong) };
  const read = readPool(poolText, quotas.quotas, args);
  wrong.push(...read.problems.map((problem) => tableSentence(args.pool, problem)));
  if (wrong.length > 0) return { wrong: shortened(wrong) };
  const { pinned, joining } = readPinned(pinnedText, read.pool, (text) => readPool(text, quotas.quotas, args), args.id);
  const problem: Problem = { pool: [...read.pool, ...joining], quotas: quotas.quotas, size: args.size, pinned };
  const faults = checkProblem(problem).map((fault) => faultSentence(fault, args));
  return faults.length > 0 ? { wrong: shortened(faults) } : { problem, quotaRows: quotas.rows };
}

function readText(file: string, option: string, wrong: string[]): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    wrong.push(`${option}: the file "${file}" cannot be read. Check its name and folder.`);
    return undefined;
  }
}

/**
 * The pinned: ids one a line, or a CSV whose header has the column of ids. A row of a CSV who is not in the pool but has all
 * categories is a member from before: they join the pool, so that the quotas count them.
 */
function readPinned(
  text: string,
  pool: readonly Person[],
  readPeople: (text: string) => { pool: readonly Person[]; problems: readonly unknown[] },
  id = "id",
) {
  const table = readTable(text);
  const at = columnOf(table, id);
  if (at < 0 || pool.some((person) => person.id === table.headers[at])) {
    return {
      pinned: [
        ...new Set(
          text
            .replace(/^\uFEFF/, "")
            .split(/[\r\n,;]+/)
            .map((line) => line.trim())
            .filter((line) => line !== ""),
        ),
      ],
      joining: [],
    };
  }
  const pinned = [...new Set(table.rows.map((row) => row.cells[at]!).filter((name) => name !== ""))];
  const known = new Set(pool.map((person) => person.id));
  const people = readPeople(text);
  const joining = people.problems.length > 0 ? [] : people.pool.filter((person) => !known.has(person.id));
  return { pinned, joining };
}

function shortened(sentences: string[]): string[] {
  const rest = sentences.length - MOST;
  return rest > 0 ? [...sentences.slice(0, MOST), `… and ${rest} more of the kind.`] : sentences;
}
