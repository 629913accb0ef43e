import type { CoordinatorItem, CoordinatorPanelsView } from "@raati/core/panels/schema";
import { addDays, formatDate, formatRelativeDay, helsinkiDay } from "@raati/i18n";
import { DayList } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

interface NextDaysProps {
  readonly page: TenantPage;
  readonly items: readonly CoordinatorItem[];
  readonly panels: CoordinatorPanelsView["items"];
  readonly now: Date;
}

interface Coming { readonly key: string; readonly on: string; readonly what: string; readonly panel: string }

/** So far ahead the list looks, in days, and so many days it shows. */
const HORIZON = 120;
const MOST = 6;

/** The next days on which something happens in the panels: terms that begin and end, and days that something is due. */
export function NextDays({ page, items, panels, now }: NextDaysProps) {
  const { t, locale } = page;
  const today = helsinkiDay(now);
  const days = comingDays({ page, items, panels, now }).filter(({ on }) => on >= today && on <= addDays(today, HORIZON));
  if (days.length === 0) return <p className="muted">{t("panelPages:work.noDays")}</p>;
  return (
    <DayList
      days={days.sort((one, other) => one.on.localeCompare(other.on)).slice(0, MOST).map(({ key, on, what, panel }) => ({
        key, dateTime: on, day: formatDate(locale, on, { weekday: true }),
        what: <>{what}<span className="cell-note">{panel}</span>
          {on <= addDays(today, 1) && <strong>{formatRelativeDay(locale, on, now)}</strong>}</>,
      }))}
    />
  );
}

function comingDays({ page: { t, words }, items, panels }: NextDaysProps): Coming[] {
  const moves = items.flatMap(({ panelId, kind, day, name }): Coming[] =>
    (day && kind !== "term-ends" ? [{ key: `${panelId} ${kind}`, on: day, what: t(`panelPages:work.day.${kind}`),
      panel: words(name) }] : []));
  const terms = panels.flatMap(({ panelId, name, term }): Coming[] => (term ? [
    { key: `${panelId} starts`, on: term.startsOn, what: t("panelPages:work.day.term-starts"), panel: words(name) },
    { key: `${panelId} ends`, on: term.endsOn, what: t("panelPages:work.day.term-ends"), panel: words(name) },
  ] : []));
  return [...moves, ...terms];
}

