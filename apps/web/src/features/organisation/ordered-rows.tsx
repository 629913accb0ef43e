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
  /** The command that gives the siblings of a row a new order; undefined where the row stays in its place. */
  readonly orderOf?: (row: OrderedRow, move: -1 | 1) => Order | undefined;
}

/** A list whose order means something: each row with buttons that move it up and down among its siblings. */
export function OrderedRows({ page, rows, orderOf }: OrderedRowsProps) {
  return (
    <ul className="ordered-rows">
      {rows.map((row) => (
        <li key={row.id} style={{ "--depth": row.depth ?? 0 } as CSSProperties}>
          <div>
            <Name page={page} row={row} />
            {row.children}
          </div>
          {orderOf && <Moves page={page} row={row} orderOf={orderOf} />}
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
  orderOf,
}: Required<Pick<OrderedRowsProps, "page" | "orderOf">> & { readonly row: OrderedRow }) {
  const [up, down] = [orderOf(row, -1), orderOf(row, 1)];
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
