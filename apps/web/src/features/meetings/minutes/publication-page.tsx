import { addDays } from "@raati/i18n";
import { Crumbs, LinkButton, Notice, PageHead, Section, type SelectOption, Sheet, StateLabel } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { MeetingButton } from "../opened/meeting-button.tsx";
import { targetOf } from "../place.ts";
import { ApproveForm, KeepInternalForm, SendForCommentForm } from "./finish-forms.tsx";
import { HideForm } from "./hide-form.tsx";
import { PARTS } from "./parts.ts";
import type { ReadMinutes, ShownMinutes } from "./read-minutes.ts";

interface PublicationPageProps extends ReadMinutes {
  readonly minutes: ShownMinutes;
  /** Later meetings in which the minutes may have been approved. */
  readonly later: readonly SelectOption[];
  readonly today: string;
}

/** Days for comments that are offered first. */
const COMMENT_DAYS = 7;

/** From draft to public version: comments, approval, what is hidden, publication. */
export function PublicationPage(props: PublicationPageProps) {
  const { page, panel, meeting, minutes } = props;
  const { t, locale, home, words } = page;
  const address = `${panel.address}/${meeting.id}`;
  return (
    <>
      <Crumbs locale={locale} links={[
        { href: `${home}/panels/${panel.slug}/inside`, text: panel.name },
        { href: panel.address, text: t("meetingPages:list.title") }, { href: address, text: words(meeting.title) },
        { href: `${address}/minutes`, text: t("meetingPages:minutes.title") },
      ]} />
      <PageHead
        title={t("meetingPages:minutes.finish")}
        lead={<StateLabel state={minutes.state === "published" ? "good" : "soon"}>
          {t(`meetings:minutesState.${minutes.state}`)}
        </StateLabel>}
      />
      <NextStep {...props} />
      {minutes.abilities.hide && <Passages {...props} />}
    </>
  );
}

/** What comes next for these minutes; each step says what it leads to. */
function NextStep(props: PublicationPageProps) {
  const { page, panel, meeting, minutes, later, today } = props;
  const { t, locale } = page;
  const { sendForComment, approve, publish, keepInternal, choosePublicity } = minutes.abilities;
  const shared = { locale, target: targetOf(props) };
  const texts = (section: string) => sectionTexts(t, `meetingPages:${section}`);
  const address = `${panel.address}/${meeting.id}`;
  if (minutes.state === "published") {
    return <Notice kind="success" title={t("meetingPages:publish.done")} />;
  }
  if (minutes.state === "internal") {
    return <Notice title={t("meetings:minutesState.internal")}><p>{minutes.stateReason}</p></Notice>;
  }
  return (
    <>
      {approve && !meeting.attendanceConfirmedAt && (
        <Notice kind="warning" title={t("meetings:failure.attendanceOpen")}>
          <p><LinkButton href={`${address}/attendance`}>{t("meetingPages:page.openAttendance")}</LinkButton></p>
        </Notice>
      )}
      {approve && (
        <Sheet kind="urgent" title={t("meetingPages:approve.title")}>
          <ApproveForm {...shared} kind="primary" texts={texts("approve")} meetings={later} today={today} />
        </Sheet>
      )}
      {sendForComment && (
        <Sheet kind={approve ? "plain" : "urgent"} title={t("meetingPages:sendForComment.title")}>
          <SendForCommentForm
            {...shared} kind={approve ? "secondary" : "primary"} texts={texts("sendForComment")}
            until={minutes.commentsUntil && minutes.commentsUntil >= today
              ? minutes.commentsUntil
              : addDays(today, COMMENT_DAYS)}
          />
        </Sheet>
      )}
      {publish && meeting.memoPublic && (
        <Sheet kind="urgent" title={t("meetingPages:publish.title")}>
          <p>{t("meetingPages:publish.text")}</p>
          <MeetingButton
            {...shared} kind="primary" command="publishMinutes" label={t("meetingPages:publish.send")}
            confirm={{
              title: t("meetingPages:publish.sure"), text: t("meetingPages:publish.seen"),
              keep: t("meetingPages:publish.keep"),
            }} />
        </Sheet>
      )}
      {choosePublicity && (
        <Section title={t("meetingPages:publicity.title")}>
          <p>{t(`meetingPages:publicity.${meeting.memoPublic ? "public" : "internal"}`)}</p>
          <MeetingButton
            {...shared} kind="plain" command={meeting.memoPublic ? "planInternal" : "planPublic"}
            label={t(`meetingPages:publicity.${meeting.memoPublic ? "toInternal" : "toPublic"}`)} />
        </Section>
      )}
      {keepInternal && (
        <details className="more" open={!meeting.memoPublic}>
          <summary>{t("meetingPages:keepInternal.title")}</summary>
          {!meeting.memoPublic && <p>{t("meetings:failure.memosNotPublic")}</p>}
          <KeepInternalForm
            {...shared} kind={meeting.memoPublic ? "secondary" : "primary"} texts={texts("keepInternal")} />
        </details>
      )}
    </>
  );
}

/** Every text of the minutes with what the public version leaves out of it. */
function Passages(props: PublicationPageProps) {
  const { page, minutes, items } = props;
  const { t, locale } = page;
  const texts = {
    ...sectionTexts(t, "meetingPages:hide"), hiddenPlace: t("meetingPages:public.hiddenPlace"),
    discussion: t("meetingPages:live.discussion"), outcome: t("meetingPages:live.outcome"),
  };
  const written = items.map((item) => ({ ...item, entries: minutes.entries.filter(({ itemId }) => itemId === item.id) }))
    .filter(({ entries }) => entries.some(({ discussion, outcome }) => discussion.text !== "" || outcome.text !== ""));
  return (
    <Section title={t("meetingPages:hide.title")}>
      <p>{t("meetingPages:hide.text")}</p>
      {written.length === 0 && <p>{t("meetingPages:hide.nothing")}</p>}
      {written.map(({ id, title, lang, entries }) => (
        <div key={id}>
          <h3 lang={lang}>{title}</h3>
          {entries.flatMap((entry) => PARTS.filter((part) => entry[part].text !== "").map((part) => (
            <HideForm
              key={`${entry.lang} ${part}`} locale={locale} texts={texts} target={targetOf(props)} item={id} title={title}
              part={part} lang={entry.lang} first={entry[part]}
            />
          )))}
        </div>
      ))}
    </Section>
  );
}
