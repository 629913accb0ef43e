import type { CSSProperties, ReactNode } from "react";
import { type Locale, uiText } from "../words.ts";

export interface BarRow {
  readonly label: string;
  readonly lang?: string;
  /** Share 0–1, drawn as a bar and written by `formatShare`. "hidden" for a group too small to show: never 0. */
  readonly share: number | "hidden";
  readonly count?: number;
  /** Stands out: what the text beside refers to. */
  readonly strong?: boolean;
}

export interface BarTableProps {
  readonly locale: Locale;
  readonly title: ReactNode;
  /** What was asked and of how many: "Sai valita enintään kolme. n = 312". */
  readonly caption: string;
  readonly columns: { readonly label: string; readonly share: string; readonly count: string };
  readonly rows: readonly BarRow[];
  /** Source and date. A chart is not shown without them. */
  readonly source: ReactNode;
  /** Groups smaller than this are hidden; said under the table when one is. */
  readonly least?: number;
  readonly id?: string;
  readonly level?: 2 | 3 | 4;
}

/**
 * A chart that is its own table: a bar in each row, with figures beside it, so that nothing is told by the drawing alone.
 * Bars are drawn against the greatest share. Heading, source and the number of respondents belong to it.
 */
export function BarTable({ locale, title, caption, columns, rows, source, least = 5, id, level = 3 }: BarTableProps) {
  const Heading = `h${level}` as const;
  const greatest = Math.max(...rows.map((row) => (row.share === "hidden" ? 0 : row.share)), Number.EPSILON);
  return (
    <figure className="bar-table" id={id}>
      <Heading>{title}</Heading>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col"><span className="visually-hidden">{columns.label}</span></th>
            <th scope="col" className="number" colSpan={2}>{columns.share}</th>
            <th scope="col" className="number">{columns.count}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Bar key={row.label} row={row} greatest={greatest} locale={locale} />
          ))}
        </tbody>
      </table>
      <figcaption>
        {rows.some((row) => row.share === "hidden") && <p>{uiText(locale, "chart.hiddenWhy", { least })}</p>}
        <p>{source}</p>
      </figcaption>
    </figure>
  );
}

function Bar({ row, greatest, locale }: { readonly row: BarRow; readonly greatest: number; readonly locale: Locale }) {
  const label = <th scope="row" lang={row.lang}>{row.label}</th>;
  const className = row.strong ? "bar-row bar-strong" : "bar-row";
  if (row.share === "hidden") {
    return (
      <tr className={className}>
        {label}
        <td colSpan={3} className="bar-hidden">{uiText(locale, "chart.hidden")}</td>
      </tr>
    );
  }
  return (
    <tr className={className}>
      {label}
      <td className="bar" aria-hidden="true">
        <i style={{ "--bar": `${(row.share / greatest) * 100}%` } as CSSProperties} />
      </td>
      <td className="number">{formatShare(row.share, locale)}</td>
      <td className="number">{row.count}</td>
    </tr>
  );
}

const tags: Record<Locale, string> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB", "fi-plain": "fi-FI" };

/** A share 0–1 as whole per cent, with the space that Finnish and Swedish want before the sign. */
export const formatShare = (share: number, locale: Locale): string =>
  new Intl.NumberFormat(tags[locale], { style: "percent", maximumFractionDigits: 0 }).format(share);
