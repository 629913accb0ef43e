/** A file as it was read: the names of its columns and the cells of its rows. */
export interface CsvFile {
  readonly columns: readonly string[];
  /** `row` counts lines of the table from 1 for the header, as spreadsheet programs do. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

export type CsvFault = { readonly code: "EMPTY" } | { readonly code: "OPEN_QUOTE"; readonly row: number };

/**
 * Reads CSV as spreadsheet programs of Finland and elsewhere write it: comma, semicolon or tabulator between cells (whatever
 * the header uses most), quotation marks around cells, a byte order mark, any line ends. Empty lines are left out.
 */
export function readCsv(text: string): CsvFile | CsvFault {
  const plain = text.replace(/^\uFEFF/, "");
  const separator = separatorOf(plain);
  const records: { row: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let wasQuoted = false;
  let row = 1;
  const endCell = () => {
    cells.push(wasQuoted ? cell : cell.trim());
    cell = "";
    wasQuoted = false;
  };
  const endRow = () => {
    endCell();
    if (cells.some((one) => one !== "")) records.push({ row, cells });
    cells = [];
    row += 1;
  };
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at]!;
    if (quoted) {
      if (sign !== "\"") cell += sign;
      else if (plain[at + 1] === "\"") { cell += "\""; at += 1; } else quoted = false;
    } else if (sign === "\"" && cell.trim() === "") {
      quoted = true;
      wasQuoted = true;
      cell = "";
    } else if (sign === separator) endCell();
    else if (sign === "\n") endRow();
    else if (sign === "\r") { if (plain[at + 1] !== "\n") endRow(); } else if (
      !wasQuoted || sign.trim() !== ""
    ) cell += sign;
  }
  if (quoted) return { code: "OPEN_QUOTE", row };
  if (cell !== "" || cells.length > 0) endRow();
  const [header, ...rows] = records;
  if (!header || rows.length === 0) return { code: "EMPTY" };
  return { columns: header.cells.map((name) => name.trim()), rows };
}

function separatorOf(text: string): string {
  const header = text.slice(0, /[\r\n]/.exec(text)?.index ?? text.length);
  const times = (sign: string) => header.split(sign).length;
  return [";", "\t"].reduce((best, sign) => (times(sign) > times(best) ? sign : best), ",");
}
