import type { CoordinatorPanelsView } from "@raati/core/panels/schema";
import { htmlLang } from "@raati/i18n";
import { SeatDots, StateLabel, Table } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { termDays } from "../term-days.ts";

type Row = CoordinatorPanelsView["items"][number];

/** The panels with their seats as dots. A side panel stands under its main panel; warnings stand beside the seats. */
export function PanelsTable({ page, panels }: { readonly page: TenantPage; readonly panels: readonly Row[] }) {
  const { t, read, home, locale } = page;
  const listed = new Set(panels.map(({ panelId }) => panelId));
  const isUnder = ({ parentId }: Row) => parentId !== undefined && listed.has(parentId);
  const rows = panels.filter((row) => !isUnder(row))
    .flatMap((row) => [row, ...panels.filter(({ parentId }) => parentId === row.panelId)]);
  return (
    <Table
      caption={t("panelPages:work.panels")} captionHidden rows={rows} rowKey={({ panelId }) => panelId}
      rowKind={(row) => (isUnder(row) ? "sub" : undefined)}
      columns={[
        {
          title: t("panelPages:work.column.panel"), kind: "head", width: 36,
          cell: ({ slug, name }) => {
            const shown = read(name);
            return <a href={`${home}/panels/${slug}/manage`} lang={shown && htmlLang(shown.lang)}>{shown?.text}</a>;
          },
        },
        {
          title: t("panelPages:work.column.seats"), width: 30,
          cell: ({ seats, warnings }) => (
            <>
              {seats ? <SeatDots locale={locale} filled={seats.taken}
                total={seats.max} /> : <span className="muted">{t("panelPages:work.noSeats")}</span>}
              {shortly(warnings).map(({ key, values }) => <p key={key + String(values.seat)} className="small">
                {t(key, values)}</p>)}
            </>
          ),
        },
        { title: t("panelPages:facts.term"), cell: ({ term }) => (term ? termDays(page, term)
          : t("panelPages:work.noTerm")) },
        {
          title: t("panelPages:work.column.state"),
          cell: ({ state }) => <StateLabel state={state === "active" ? "good" : state === "founded" ? "soon" : "idle"}>
            {t(`panels:panelState.${state}`)}</StateLabel>,
        },
      ]}
    />
  );
}

const OF_ONE_SEAT = "panels:warning.seatTypeBelow";

/**
 * Warnings for a line of a list: what is missing from one kind of seat is told on the panel's own page when the whole says
 * enough.
 */
export function shortly(warnings: Row["warnings"]): Row["warnings"] {
  const whole = warnings.filter(({ key }) => key !== OF_ONE_SEAT);
  return whole.length > 0 ? whole : warnings;
}
