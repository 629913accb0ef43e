import type { ItemView, myInvitationView } from "@raati/core/meetings/schema";
import { formatDateTime, htmlLang } from "@raati/i18n";
import { Crumbs, Facts, Notice, PageHead, Section } from "@raati/ui";
import type { z } from "zod";
import { MeetingLinks } from "../meeting-links.tsx";
import { MeetingStateLabel } from "../meeting-state.tsx";
import type { InsideMeeting } from "../place.ts";
import { AgendaInside } from "../agendas/agenda-inside.tsx";
import { Agreements } from "./agreements.tsx";
import { AnswersGiven, type Answers } from "./answers-given.tsx";
import type { Deed } from "./deeds.ts";
import { MeetingDeedForm } from "./meeting-deed-form.tsx";
import { meetingFacts } from "./meeting-facts.ts";
import { MeetingTurn } from "./meeting-turn.tsx";
import { OwnInvitation } from "./own-invitation.tsx";

export interface MeetingPageProps extends InsideMeeting {
  readonly mine: z.output<typeof myInvitationView> | undefined;
  readonly answers: Answers;
  readonly items: readonly ItemView[];
  /** The form that is open. */
  readonly doing: Deed | undefined;
  /** The id of what the open form makes. */
  readonly id: string;
  /** The names of those inside, by id: who the panel has chosen, who writes. */
  readonly names: ReadonlyMap<string, string>;
  readonly now: Date;
}

/** A meeting from inside: when and where, my own answer, what is next to do, its agenda, and what it led to. */
export function MeetingPage(props: MeetingPageProps) {
  const { page, panel, meeting, items, answers, doing, names } = props;
  const { t, read, locale, home } = page;
  const title = read(meeting.title);
  const address = `${panel.address}/${meeting.id}`;
  const secretary = meeting.secretaryId && names.get(meeting.secretaryId);
  const facts = [
    ...meetingFacts(page, meeting),
    ...(meeting.quorum ? [{ term: t("meetingPages:page.quorum"), value: meeting.quorum }] : []),
    ...(secretary ? [{ term: t("meetingPages:page.secretary"), value: secretary }] : []),
  ];
  return (
    <>
      <Crumbs locale={locale} links={[
        { href: `${home}/panels/${panel.slug}/inside`, text: panel.name },
        { href: panel.address, text: t("meetingPages:list.title") },
      ]} />
      <PageHead
        kind={panel.name} title={title?.text} titleLang={title && htmlLang(title.lang)}
        lead={<MeetingStateLabel t={t} state={meeting.state} />}
      />
      <Moved {...props} />
      {doing ? <MeetingDeedForm {...props} doing={doing} /> : (
        <>
          <OwnInvitation {...props} />
          <MeetingTurn {...props} />
        </>
      )}
      <Facts kind="list" facts={facts} />
      <AnswersGiven page={page} meeting={meeting} answers={answers} address={address} />
      <AgendaInside page={page} panel={panel} meeting={meeting} items={items} address={address} />
      {(meeting.state === "held" || meeting.state === "documented") && (
        <Section title={t("meetingPages:minutes.title")}>
          <p>{t(`meetingPages:page.minutes.${meeting.state}`)}</p>
          <p><a className="onward" href={`${address}/minutes`}>{t("meetingPages:page.openMinutes")}</a></p>
          {meeting.abilities.write && (
            <p><a className="onward" href={`${address}/attendance`}>{t("meetingPages:page.openAttendance")}</a></p>
          )}
        </Section>
      )}
      <Agreements {...props} />
      {meeting.state !== "cancelled" && <MeetingLinks page={page} meeting={meeting} address={address} />}
    </>
  );
}

/** That a meeting was called off or put off, and why; and when it was to be before. */
function Moved({ page: { t, locale }, meeting: { state, stateReason, postponements } }: MeetingPageProps) {
  const gone = state === "cancelled" || state === "postponed";
  if (!gone && postponements.length === 0) return null;
  return (
    <Notice kind={gone ? "warning" : "info"} title={t(`meetingPages:page.moved.${gone ? state : "before"}`)}>
      {stateReason && <p>{stateReason}</p>}
      {postponements.map(({ startsAt, at }) => (
        <p key={at.toISOString()}>{t("meetingPages:page.wasToBe", { time: formatDateTime(locale, startsAt) })}</p>
      ))}
    </Notice>
  );
}
