import type { ReactNode } from "react";

export interface Column<Row> {
  /** Also the key. */
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** "head" names the row and is its header; "number" stands to the right in even digits. */
  readonly kind?: "text" | "number" | "head";
  /** Leaves the title out of the phone's list when the cell speaks for itself. */
  readonly selfEvident?: boolean;
  /** Share of the table's width, in per cent. */
  readonly width?: number;
}

export interface TableProps<Row> {
  /** What the table shows. Read to everyone; hidden from the eye when a heading says the same. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** "turn" is a row that waits for the reader; "sub" belongs under the row before it. */
  readonly rowKind?: (row: Row) => "turn" | "sub" | undefined;
  /** Shown in place of a table without rows: an `EmptyState`. */
  readonly empty?: ReactNode;
}

/**
 * A table that becomes a list on a phone: each row a block, each cell led by its column's title. The roles are written out,
 * because a browser that is told to lay a table out as blocks forgets that it is one.
 */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, rowKind, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return empty;
  return (
    <table className="table" role="table">
      <caption className={captionHidden ? "visually-hidden" : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.title}
              scope="col"
              role="columnheader"
              className={column.kind === "number" ? "number" : undefined}
              style={column.width ? { width: `${column.width}%` } : undefined}
            >
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" className={rowKind?.(row) ? `row-${rowKind(row)}` : undefined}>
            {columns.map((column) => (
              <Cell key={column.title} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  if (column.kind === "head") {
    return (
      <th scope="row" role="rowheader">
        {column.cell(row)}
      </th>
    );
  }
  const className = column.kind === "number" ? "number" : undefined;
  return (
    <td role="cell" className={className} data-label={column.selfEvident ? undefined : column.title}>
      <div>{column.cell(row)}</div>
    </td>
  );
}
