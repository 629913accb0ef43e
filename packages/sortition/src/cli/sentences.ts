import type { TableProblem } from "../csv/read-table.ts";
import type { Reason, Relaxation, RelaxationGoal } from "../feasibility.ts";
import type { Fault, QuotaChange } from "../problem.ts";

/** One sentence for a problem in a file: where it is, what it is, and the way out. */
export function tableSentence(file: string, problem: TableProblem): string {
  const { values, column } = problem;
  const where = [
    file,
    problem.row === undefined ? "" : `row ${problem.row}`,
    column === undefined ? "" : `column "${column}"`,
  ]
    .filter(Boolean)
    .join(", ");
  const text: Record<TableProblem["code"], string> = {
    CSV_BROKEN: `this is not readable as CSV (${values.message}). Save it as CSV in UTF-8, and check its quotes.`,
    TABLE_EMPTY: "the file is empty. Its first row must name the columns.",
    NO_ROWS: "there are no rows below the header. Add at least one.",
    COLUMN_TWICE: "two columns have this name. Rename or remove one of them.",
    COLUMN_MISSING: `there is no such column. The file has: ${values.found}. Add the column or correct its name.`,
    CELLS_MISSING: `the row has ${values.cells} cells, but the header has ${values.columns}. Fill in the missing ones.`,
    CELL_EMPTY: "the cell is empty. Fill it in.",
    NOT_WHOLE: `"${values.text}" is not a whole number. Write digits only, such as 3.`,
    MIN_ABOVE_MAX: `the minimum ${values.min} is above the maximum ${values.max}. Lower the minimum or raise the maximum.`,
    QUOTA_TWICE: `"${values.text}" has a quota already in row ${values.first}. Remove one of the two rows.`,
    HARD_UNKNOWN: `"${values.text}" is neither yes nor no. Write yes for a hard quota and no for a soft one.`,
    ID_TWICE: `the id "${values.id}" is in row ${values.first} too. Give each applicant an id of their own.`,
    VALUE_WITHOUT_QUOTA: `"${values.text}" has no quota. Correct it to one of ${values.known}, or add a quota for it.`,
  };
  return `${where}: ${text[problem.code]}`;
}

/** One sentence for a problem of the selection as a whole. `rowOf` gives the file row of a quota. */
export function faultSentence(fault: Fault, files: { quotas: string; pool: string }): string {
  const { values } = fault;
  const text: Partial<Record<Fault["code"], string>> = {
    POOL_EMPTY: `${files.pool}: there are no applicants. Add at least as many rows as there are seats.`,
    SIZE_ABOVE_POOL: `--size is ${values.size}, but ${files.pool} has ${values.pool} applicants. Lower it or add some.`,
    PINNED_UNKNOWN: `--pinned: nobody in ${files.pool} has the id "${values.id}". Correct the id or remove it.`,
    PINNED_TOO_MANY:
      `--pinned: ${values.pinned} people are pinned, but there are only ${values.size} seats. ` +
      `Pin fewer or raise --size.`,
    PINNED_HOUSEHOLD: `--pinned: "${values.id}" and "${values.other}" share a household. Pin only one of them.`,
  };
  return text[fault.code] ?? `The problem cannot be solved: ${fault.code} ${JSON.stringify(values)}.`;
}

const LOOKS_AT_MAX = new Set<Reason["code"]>(["PINNED_ABOVE_MAXIMUM", "MAXIMUMS_BELOW_SIZE"]);

/** One sentence for a reason why no panel exists, with the row of the quota where there is one. */
export function reasonSentence(reason: Reason, files: { quotas: string; pool: string }, rows: readonly number[]): string {
  const { values } = reason;
  const at =
    typeof values.row === "number" && rows[values.row] !== undefined
      ? `${files.quotas}, row ${rows[values.row]}, column "${LOOKS_AT_MAX.has(reason.code) ? "max" : "min"}"`
      : files.quotas;
  switch (reason.code) {
    case "QUOTA_ABOVE_POOL":
      return (
        `${at}: the quota asks for at least ${values.min} of ${values.category} "${values.value}", but ` +
        `the pool has ${values.available}. Lower the minimum or find more applicants.`
      );
    case "PINNED_ABOVE_MAXIMUM":
      return (
        `${at}: ${values.pinned} pinned members are ${values.category} "${values.value}", but ` +
        `the maximum is ${values.max}. Raise it or pin fewer.`
      );
    case "MINIMUMS_ABOVE_SIZE":
      return (
        `${at}: the minimums of ${values.category} add up to ${values.sum}, but ` +
        `there are ${values.size} seats. Lower some of them.`
      );
    case "MAXIMUMS_BELOW_SIZE":
      return (
        `${at}: the maximums of ${values.category} add up to ${values.sum}, but ` +
        `there are ${values.size} seats. Raise some of them.`
      );
    case "HOUSEHOLDS_BELOW_SIZE":
      return (
        `${files.pool}: there are ${values.households} households for ${values.size} seats, and ` +
        `at most one person of each is selected. Lower --size.`
      );
    default:
      return `${files.quotas}: each quota could be met alone, but not all together. Choose one of the changes below.`;
  }
}

const GOAL: Record<RelaxationGoal, string> = {
  balanced: "small changes, spread out",
  smallestTotal: "fewest seats changed",
  fewestQuotas: "fewest quotas changed",
  onlyLowerMinimums: "only minimums lowered",
  onlyRaiseMaximums: "only maximums raised",
};

/** A relaxation in one line. */
export function relaxationSentence(relaxation: Relaxation): string {
  const aims = relaxation.goals.map((goal) => GOAL[goal]).join("; ");
  const beyond = relaxation.withinFlex ? "" : "; beyond min_flex and max_flex";
  return `${relaxation.changes.map(changeText).join(", ")} (${aims}${beyond})`;
}

/** A changed quota in a few words. */
export function changeText({ category, value, bound, from, to }: QuotaChange): string {
  return `${category} "${value}" ${bound} ${from} → ${to}`;
}
