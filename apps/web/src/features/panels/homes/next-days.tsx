import type { MyMeetingView } from "@raati/core/meetings/schema";
import type { CoordinatorItem, CoordinatorPanelsView } from "@raati/core/panels/schema";
import { addDays, formatDate, formatRelativeDay, formatTime, helsinkiDay } from "@raati/i18n";
import { DayList } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { callAddress } from "../../recruitment/calls/call-address.ts";
import type { CallSummary } from "../../recruitment/calls/calls-at-work.ts";

interface NextDaysProps {
  readonly page: TenantPage;
  readonly items: readonly CoordinatorItem[];
  readonly panels: CoordinatorPanelsView["items"];
  /** Coming meetings of the panels. */
  readonly meetings?: readonly MyMeetingView[];
  /** Calls for members: those that are open are told by their closing. */
  readonly calls?: readonly CallSummary[];
  readonly now: Date;
}

interface Coming {
  readonly key: string;
  readonly on: string;
  readonly what: string;
  readonly panel: string;
  /** The page of what happens, where it has one. */
  readonly href?: string;
}

/** So far ahead the list looks, in days, and so many days it shows. */
const HORIZON = 120;
const MOST = 6;
const NONE: readonly never[] = [];

/**
 * The next days on which something happens in the panels: meetings, closings of calls, terms that begin and end, days that
 * something is due.
 */
export function NextDays({ page, items, panels, meetings, calls, now }: NextDaysProps) {
  const { t, locale } = page;
  const today = helsinkiDay(now);
  const days = comingDays({ page, items, panels, meetings, calls, now })
    .filter(({ on }) => on >= today && on <= addDays(today, HORIZON));
  if (days.length === 0) return <p className="muted">{t("panelPages:work.noDays")}</p>;
  return (
    <DayList
      days={days.sort(
        (one, other) => one.on.localeCompare(other.on)
      ).slice(0, MOST).map(({ key, on, what, panel, href }) => ({
        key, dateTime: on, day: formatDate(locale, on, { weekday: true }),
        what: <>{href ? <a href={href}>{what}</a> : what}<span className="cell-note">{panel}</span>
          {on <= addDays(today, 1) && <strong>{formatRelativeDay(locale, on, now)}</strong>}</>,
      }))}
    />
  );
}

function comingDays(
  { page: { t, words, home, locale }, items, panels, meetings = NONE, calls = NONE }: NextDaysProps,
): Coming[] {
  const moves = items.flatMap(({ panelId, kind, day, name }): Coming[] =>
    (day && kind !== "term-ends" ? [{ key: `${panelId} ${kind}`, on: day, what: t(`panelPages:work.day.${kind}`),
      panel: words(name) }] : []));
  const terms = panels.flatMap(({ panelId, name, term }): Coming[] => (term ? [
    { key: `${panelId} starts`, on: term.startsOn, what: t("panelPages:work.day.term-starts"), panel: words(name) },
    { key: `${panelId} ends`, on: term.endsOn, what: t("panelPages:work.day.term-ends"), panel: words(name) },
  ] : []));
  const meet = meetings.filter(({ state }) => state !== "postponed").map(({ id, title, startsAt, panel }): Coming => ({
    key: id, on: helsinkiDay(startsAt), what: words(title), panel: words(panel.name),
    href: `${home}/panels/${panel.slug}/meetings/${id}`,
  }));
  const closings = calls.filter(({ state }) => state === "open").flatMap((call) => closingsOf(call).map((at): Coming => ({
    key: `${call.id} ${at.toISOString()}`, on: helsinkiDay(at), panel: words(call.title),
    what: t("panelPages:work.day.call-closes", { time: formatTime(locale, at) }), href: callAddress(home, call.id),
  })));
  return [...meet, ...closings, ...moves, ...terms];
}

/** Some panels of a call may have been given more time: then it closes twice. */
function closingsOf({ closesAt, lastClosesAt }: CallSummary): Date[] {
  const all = [closesAt, lastClosesAt].filter((at) => at !== undefined);
  return all.filter((at, index) => all.findIndex((other) => other.getTime() === at.getTime()) === index);
}
