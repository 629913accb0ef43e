import type { CoordinatorItem } from "@raati/core/panels/schema";
import { formatDate } from "@raati/i18n";
import { EmptyState, Holder, Table } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { addressOfItem } from "./item-address.ts";

/** What one side holds in one panel. */
export interface Turn {
  readonly key: string;
  readonly items: readonly [CoordinatorItem, ...CoordinatorItem[]];
}

/** Items by panel and holder, in their order: whoever does one of them does the others on the same errand. */
export function turnsOf(items: readonly CoordinatorItem[]): Turn[] {
  const turns = new Map<string, [CoordinatorItem, ...CoordinatorItem[]]>();
  for (const item of items) {
    const key = [item.panelId, item.whose, item.urgency].join(" ");
    const turn = turns.get(key);
    if (turn) turn.push(item);
    else turns.set(key, [item]);
  }
  return [...turns].map(([key, held]) => ({ key, items: held }));
}

/** Whose turn it is: who holds what in which panel, and by when. The reader's own rows stand out. */
export function TurnsTable({ page, items }: { readonly page: TenantPage; readonly items: readonly CoordinatorItem[] }) {
  const { t, words, home, locale } = page;
  return (
    <Table
      caption={t("panelPages:work.turnsCaption")} captionHidden rows={turnsOf(items)} rowKey={({ key }) => key}
      rowKind={({ items: [{ whose, urgency }] }) => (whose === "coordinator" && urgency === "now" ? "turn" : undefined)}
      empty={<EmptyState title={t("panelPages:work.noTurns")} />}
      columns={[
        { title: t("panelPages:work.column.holder"), kind: "head", width: 22, cell: ({ items: [{ whose }] }) => <Holder>
          {t(`panelPages:work.whose.${whose}`)}</Holder> },
        {
          title: t("panelPages:work.column.matter"), selfEvident: true, width: 56,
          cell: ({ items: held }) => (
            <>
              {held.map((item) => (
                <p key={item.kind} className="turn-link"><a href={addressOfItem(home, item)}>
                  {t(`panels:coordinatorItem.${item.kind}`, { count: item.count ?? 0 })}</a></p>
              ))}
              <span className="cell-note">{words(held[0].name)}</span>
            </>
          ),
        },
        {
          title: t("panelPages:work.column.day"),
          cell: ({ items: [{ day }] }) => (day ? formatDate(locale, day) : <span className="muted">
            {t("panelPages:work.noDay")}</span>),
        },
      ]}
    />
  );
}
