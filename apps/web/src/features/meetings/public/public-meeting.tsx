import type { PublicItem, PublicMeetingCard, PublicMinutes } from "@raati/core/meetings/schema";
import { htmlLang } from "@raati/i18n";
import { Crumbs, Facts, Notice, PageHead, Section } from "@raati/ui";
import { MeetingStateLabel } from "../meeting-state.tsx";
import { meetingFacts } from "../opened/meeting-facts.ts";
import type { PanelPlace } from "../place.ts";
import { PublicAgenda } from "./public-agenda.tsx";
import { PublicMinutesPart } from "./public-minutes-part.tsx";

interface PublicMeetingProps extends PanelPlace {
  readonly card: PublicMeetingCard;
  readonly items: readonly PublicItem[] | undefined;
  readonly minutes: PublicMinutes | undefined;
  readonly hasBulletin: boolean;
  readonly now: Date;
}

/** A meeting for everybody: when it is or was, its agenda when it is out, and the public version of what was written. */
export function PublicMeeting({ page, panel, card, items, minutes, hasBulletin, now }: PublicMeetingProps) {
  const { t, read, locale, home } = page;
  const title = read(card.title);
  const gone = card.state === "cancelled" || card.state === "postponed";
  const over = card.state === "held" || card.state === "documented";
  return (
    <>
      <Crumbs locale={locale} links={[
        { href: `${home}/panels/${panel.slug}`, text: panel.name },
        { href: panel.address, text: t("meetingPages:list.title") },
      ]} />
      <PageHead
        kind={panel.name} title={title?.text} titleLang={title && htmlLang(title.lang)}
        lead={<MeetingStateLabel t={t} state={card.state} running={card.endsAt > now} />}
      />
      {gone && <Notice kind="warning" title={t(`meetingPages:page.moved.${card.state}`)} />}
      <Facts kind="list" facts={meetingFacts(page, card)} />
      {hasBulletin && (
        <p><a className="onward" href={`${panel.address}/${card.id}/bulletin`}>{t("meetingPages:public.bulletin")}</a></p>
      )}
      {minutes && <PublicMinutesPart page={page} minutes={minutes} />}
      {!minutes && over && (
        <Section title={t("meetingPages:minutes.title")}><p>{t("meetingPages:public.noMinutes")}</p></Section>
      )}
      {items && items.length > 0 && (minutes === undefined) && <PublicAgenda page={page} panel={panel} items={items} />}
      {!items && !gone && !over && (
        <Section title={t("meetingPages:agenda.title")}><p>{t("meetingPages:public.noAgenda")}</p></Section>
      )}
    </>
  );
}
