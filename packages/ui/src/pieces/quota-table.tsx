import type { CSSProperties, ReactNode } from "react";

export interface QuotaRow {
  readonly key: string;
  readonly label: string;
  readonly lang?: string;
  /** How many there are to choose from, and how many are chosen; "hidden" where the figure is too small to show. */
  readonly pool: number | "hidden";
  readonly chosen: number | "hidden";
  /** The seats that the group's share of the pool would be. */
  readonly share: number;
  readonly min?: number;
  readonly max?: number;
  /** The quota in words: "vähintään 2". */
  readonly quota: ReactNode;
  /** Words under the figure when the quota is not kept: "puuttuu 1". */
  readonly wrong?: ReactNode;
}

export interface QuotaTableProps {
  /** What the groups divide by: "Ikä". */
  readonly title: string;
  readonly columns: { readonly group: string; readonly pool: string; readonly chosen: string; readonly quota: string };
  readonly rows: readonly QuotaRow[];
  /** The end of the scale: all seats. */
  readonly seats: number;
  readonly hidden: string;
}

const percent = (value: number, of: number) => `${of === 0 ? 0 : Math.min(100, (100 * value) / of)}%`;

/**
 * Chosen people by group against their quotas: a bar with the quota as a band and the pool's share as a mark, and all of it
 * in figures beside. The drawing is hidden from screen readers, because the figures say the same.
 */
export function QuotaTable({ title, columns, rows, seats, hidden }: QuotaTableProps) {
  return (
    <table className="quota-table" role="table">
      <caption>{title}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">{columns.group}</th>
          <td aria-hidden="true" />
          <th scope="col" role="columnheader" className="number">{columns.pool}</th>
          <th scope="col" role="columnheader" className="number">{columns.chosen}</th>
          <th scope="col" role="columnheader" className="number">{columns.quota}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} role="row" className={row.wrong ? "quota-wrong" : undefined}>
            <th scope="row" role="rowheader" lang={row.lang}>{row.label}</th>
            <td className="quota-bar" aria-hidden="true"><QuotaBar row={row} seats={seats} /></td>
            <td role="cell" className="number" data-label={columns.pool}>{row.pool === "hidden" ? hidden : row.pool}</td>
            <td role="cell" className="number" data-label={columns.chosen}>
              <strong>{row.chosen === "hidden" ? hidden : row.chosen}</strong>
            </td>
            <td role="cell" className="number" data-label={columns.quota}>
              {row.quota}
              {row.wrong && <span className="quota-lacks">{row.wrong}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function QuotaBar({ row: { chosen, share, min, max }, seats }: { readonly row: QuotaRow; readonly seats: number }) {
  const at = (name: string, value: number) => ({ [name]: percent(value, seats) }) as CSSProperties;
  const band = { ...at("--from", min ?? 0), ...at("--to", max ?? seats) };
  return (
    <span className="quota-line">
      {(min !== undefined || max !== undefined) && (
        <span className={max === undefined ? "quota-band quota-open" : "quota-band"} style={band} />
      )}
      {chosen !== "hidden" && <span className="quota-got" style={at("--got", chosen)} />}
      <span className="quota-fair" style={at("--fair", share)} />
    </span>
  );
}

/** What the drawing of a quota table shows, in words. */
export function QuotaKey({ chosen, quota,
  share }: { readonly chosen: string; readonly quota: string; readonly share: string }) {
  return (
    <ul className="quota-key" role="list">
      <li><span className="quota-key-got" aria-hidden="true" />{chosen}</li>
      <li><span className="quota-key-band" aria-hidden="true" />{quota}</li>
      <li><span className="quota-key-fair" aria-hidden="true" />{share}</li>
    </ul>
  );
}
