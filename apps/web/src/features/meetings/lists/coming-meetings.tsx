import type { MyMeetingView } from "@raati/core/meetings/schema";
import { formatRange, htmlLang } from "@raati/i18n";
import { LinkButton, Section, StateLabel } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

/** So many meetings stand on a member's own page. */
const SHOWN = 6;

interface ComingMeetingsProps {
  readonly page: TenantPage;
  readonly meetings: readonly MyMeetingView[];
  /** True where nothing else waits for the reader: the first meeting to answer has the page's primary button. */
  readonly first: boolean;
}

/** The reader's own coming meetings in all panels: which of them wait for an answer, and what was answered to the others. */
export function ComingMeetings({ page, meetings, first }: ComingMeetingsProps) {
  const { t, home, locale, read } = page;
  const turn = first ? meetings.find(({ needsAnswer }) => needsAnswer)?.id : undefined;
  if (meetings.length === 0) return null;
  return (
    <Section title={t("meetingPages:mine.title")}>
      <ul className="panel-rows">
        {meetings.slice(0, SHOWN).map(({ id, panel, title, startsAt, endsAt, form, place, state, answer, needsAnswer }) => {
          const shown = read(title);
          const address = `${home}/panels/${panel.slug}/meetings/${id}`;
          const where = form !== "remote" && place ? read(place) : undefined;
          return (
            <li key={id}>
              {needsAnswer && <StateLabel state="turn">{t("meetingPages:mine.turn")}</StateLabel>}
              <h3 lang={shown && htmlLang(shown.lang)}><a href={address}>{shown?.text}</a></h3>
              <p>
                <time dateTime={startsAt.toISOString()}>{formatRange(locale, startsAt, endsAt)}</time>
                {", "}{where ? <span lang={htmlLang(where.lang)}>{where.text}</span> : t(`meetings:form.${form}`)}
              </p>
              <p className="muted">
                {[read(panel.name)?.text, state === "postponed" && t("meetings:state.postponed"),
                  answer && t(`meetings:answer.${answer}`)].filter(Boolean).join(" · ")}
              </p>
              {needsAnswer && (
                <p>
                  <LinkButton kind={id === turn ? "primary" : "secondary"} href={`${address}#answer`}>
                    {t("meetingPages:mine.answer")}
                  </LinkButton>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

interface PanelMeetingsProps {
  readonly page: TenantPage;
  readonly slug: string;
  readonly inside?: boolean;
}

/** The next meeting on a panel's own page, and the way to all of them. */
export async function NextMeeting({ page, slug, inside = false }: PanelMeetingsProps) {
  const { t, call, tenant, home, locale, read } = page;
  const asked = { tenant: tenant.slug, panel: slug, when: "coming" as const, size: 5 };
  const found = await (inside ? call.meetings.list(asked) : call.meetings.publicList(asked));
  const next = found.items.find(({ state }) => state !== "cancelled" && state !== "postponed" && state !== "draft");
  const title = next && read(next.title);
  const place = next?.place && next.form !== "remote" ? read(next.place) : undefined;
  const address = `${home}/panels/${slug}/meetings`;
  return (
    <Section title={t(`meetingPages:next.${next ? "title" : "all"}`)}>
      {next ? (
        <>
          <p className="next-meeting">
            <strong>
              <time dateTime={next.startsAt.toISOString()}>{formatRange(locale, next.startsAt, next.endsAt)}</time>
            </strong>
            <br />
            <a href={`${address}/${next.id}`} lang={title && htmlLang(title.lang)}>{title?.text}</a>
          </p>
          <p>{place ? <span lang={htmlLang(place.lang)}>{place.text}</span> : t(`meetings:form.${next.form}`)}</p>
        </>
      ) : <p>{t("meetingPages:next.none")}</p>}
      <p><a className="onward" href={address}>{t(`meetingPages:next.${inside ? "openInside" : "open"}`)}</a></p>
    </Section>
  );
}
