import { htmlLang, type LocalizedText } from "@raati/i18n";
import type { CSSProperties, ReactNode } from "react";
import { CommandButton } from "../../client/command-button.tsx";
import type { Order } from "../../client/commands.ts";
import type { TenantPage } from "../../server/tenant-page.ts";

export interface OrderedRow {
  readonly id: string;
  readonly name: LocalizedText;
  /** Left out where the reader may only look. */
  readonly href?: string;
  /** Steps from the left, for a tree. */
  readonly depth?: number;
  readonly children?: ReactNode;
}

interface OrderedRowsProps {
  readonly page: TenantPage;
  readonly rows: readonly OrderedRow[];
  /** Left out where the reader may only look. */
  readonly order?: Ordering;
}

interface Ordering {
  /** The ids that change places with each other, a row's own among them if it moves at all. */
  readonly among: (row: OrderedRow) => readonly string[];
  /** The command that gives them a new order. */
  readonly give: (ids: string[], row: OrderedRow) => Order;
}

/** A list whose order means something: each row with buttons that move it up and down among its siblings. */
export function OrderedRows({ page, rows, order }: OrderedRowsProps) {
  return (
    <ul className="ordered-rows">
      {rows.map((row) => (
        <li key={row.id} style={{ "--depth": row.depth ?? 0 } as CSSProperties}>
          <div>
            <Name page={page} row={row} />
            {row.children}
          </div>
          {order && <Moves page={page} row={row} order={order} />}
        </li>
      ))}
    </ul>
  );
}

function Name({ page, row: { name, href } }: { readonly page: TenantPage; readonly row: OrderedRow }) {
  const shown = page.read(name);
  const lang = shown && htmlLang(shown.lang);
  return href === undefined ? (
    <span className="row-name" lang={lang}>
      {shown?.text}
    </span>
  ) : (
    <a className="row-name" href={href} lang={lang}>
      {shown?.text}
    </a>
  );
}

function Moves({
  page: { t, locale, words },
  row,
  order,
}: Required<Pick<OrderedRowsProps, "page" | "order">> & { readonly row: OrderedRow }) {
  const moved = (step: -1 | 1): Order | undefined => {
    const ids = movedIds(order.among(row), row.id, step);
    return ids && order.give(ids, row);
  };
  const [up, down] = [moved(-1), moved(1)];
  const about = words(row.name);
  return (
    <div className="doings">
      {up && (
        <CommandButton locale={locale} kind="plain" label={t("organisationPages:list.up")} about={about} order={up} />
      )}
      {down && (
        <CommandButton
          locale={locale}
          kind="plain"
          label={t("organisationPages:list.down")}
          about={about}
          order={down}
        />
      )}
    </div>
  );
}

/** The ids with one of them moved a step; undefined at the end of the list and for an id that is not there. */
export function movedIds(ids: readonly string[], id: string, move: -1 | 1): string[] | undefined {
  const from = ids.indexOf(id);
  const to = from + move;
  if (from < 0 || to < 0 || to >= ids.length) return undefined;
  const moved = [...ids];
  [moved[from], moved[to]] = [moved[to]!, moved[from]!];
  return moved;
}
