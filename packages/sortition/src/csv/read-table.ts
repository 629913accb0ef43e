import { parse } from "csv-parse/sync";

/** Something wrong in a table, as data: the row as a spreadsheet counts (the header is row 1), the column by its header. */
export interface TableProblem {
  readonly code: TableProblemCode;
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  readonly values: Readonly<Record<string, string | number>>;
}

export type TableProblemCode =
  | "CSV_BROKEN"
  | "TABLE_EMPTY"
  | "NO_ROWS"
  | "COLUMN_TWICE"
  | "COLUMN_MISSING"
  | "CELLS_MISSING"
  | "CELL_EMPTY"
  | "NOT_WHOLE"
  | "MIN_ABOVE_MAX"
  | "QUOTA_TWICE"
  | "HARD_UNKNOWN"
  | "ID_TWICE"
  | "VALUE_WITHOUT_QUOTA";

export interface Table {
  readonly headers: readonly string[];
  /** Cells by row, trimmed, and the spreadsheet's number of each row. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  readonly problems: readonly TableProblem[];
}

/** Compares headers and values: without outer spaces, and without regard to case. */
export function folded(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}

/** Reads comma, semicolon or tab separated text in UTF-8 with one header row. Rows without any text are skipped. */
export function readTable(text: string): Table {
  const firstLine = text.slice(0, text.search(/\r|\n|$/));
  const delimiter = [",", ";", "\t"].reduce((best, sign) =>
    firstLine.split(sign).length > firstLine.split(best).length ? sign : best,
  );
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      trim: true,
      info: true,
      skip_empty_lines: false,
    }) as unknown as typeof records;
  } catch (error) {
    const { lines = 0, message } = error as { lines?: number; message: string };
    return { headers: [], rows: [], problems: [{ code: "CSV_BROKEN", row: lines, values: { message } }] };
  }
  const [header, ...body] = records;
  if (header === undefined || header.record.every((cell) => cell === ""))
    return { headers: [], rows: [], problems: [{ code: "TABLE_EMPTY", values: {} }] };
  const headers = header.record;
  const problems: TableProblem[] = [];
  headers.forEach((name, at) => {
    if (name !== "" && headers.findIndex((other) => folded(other) === folded(name)) < at)
      problems.push({ code: "COLUMN_TWICE", row: 1, column: name, values: {} });
  });
  const rows = body.flatMap(({ record }, at) => {
    if (record.every((cell) => cell === "")) return [];
    const number = at + 2;
    if (record.length < headers.length)
      problems.push({ code: "CELLS_MISSING", row: number, values: { cells: record.length, columns: headers.length } });
    return [{ number, cells: headers.map((_, column) => record[column] ?? "") }];
  });
  if (rows.length === 0) problems.push({ code: "NO_ROWS", values: {} });
  return { headers, rows, problems };
}

/** Position of the first of the names that is a header, or -1. */
export function columnOf(table: Pick<Table, "headers">, ...names: readonly string[]): number {
  for (const name of names) {
    const at = table.headers.findIndex((header) => folded(header) === folded(name));
    if (at >= 0) return at;
  }
  return -1;
}
