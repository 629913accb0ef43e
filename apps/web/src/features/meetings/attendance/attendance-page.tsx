import { ATTENDANCE_KINDS, type attendanceView } from "@raati/core/meetings/schema";
import { formatDate } from "@raati/i18n";
import { Crumbs, EmptyState, Facts, Notice, PageHead, Section, Table } from "@raati/ui";
import type { z } from "zod";
import { sectionTexts } from "../../../server/section-texts.ts";
import { namesOf } from "../meeting-texts.ts";
import { MeetingButton } from "../opened/meeting-button.tsx";
import { type InsideMeeting, targetOf } from "../place.ts";
import { AttendanceForm } from "./attendance-form.tsx";

type Attendance = z.output<typeof attendanceView>;

interface AttendancePageProps extends InsideMeeting { readonly attendance: Attendance }

/** Who was there. Whoever writes the minutes marks it and confirms it; members read how many. */
export function AttendancePage(props: AttendancePageProps) {
  const { page, panel, meeting, attendance } = props;
  const { t, locale, home, words } = page;
  const { counts, confirmedAt, quorumMet, rows } = attendance;
  const begun = meeting.state === "held" || meeting.state === "documented";
  return (
    <>
      <Crumbs locale={locale} links={[
        { href: `${home}/panels/${panel.slug}/inside`, text: panel.name },
        { href: panel.address, text: t("meetingPages:list.title") },
        { href: `${panel.address}/${meeting.id}`, text: words(meeting.title) },
      ]} />
      <PageHead title={t("meetingPages:attendance.title")} lead={confirmedAt
        && t("meetingPages:attendance.confirmed", { day: formatDate(locale, confirmedAt) })} />
      {begun && (
        <Facts facts={ATTENDANCE_KINDS.map((kind) => ({ term: t(`meetings:attendance.${kind}`), value: counts[kind] }))} />
      )}
      {quorumMet === false && begun && <Notice kind="warning"><p>{t("meetingPages:attendance.noQuorum")}</p></Notice>}
      {!begun && (
        <EmptyState title={t("meetingPages:attendance.notBegun")}>
          <p>{t("meetingPages:attendance.notBegunText")}</p>
        </EmptyState>
      )}
      {begun && (confirmedAt || !meeting.abilities.write ? <Marked page={page} rows={rows} /> : <Marking {...props} />)}
    </>
  );
}

/** What is marked first, from what was answered to the invitation. */
const EXPECTED: Readonly<Record<string, (typeof ATTENDANCE_KINDS)[number]>> = {
  coming: "present", remote: "remote", "not-coming": "notified",
};

function Marking(props: AttendancePageProps) {
  const { page, meeting, attendance: { rows } } = props;
  const { t, locale } = page;
  return (
    <>
      <AttendanceForm
        locale={locale} target={targetOf(props)} most={meeting.minutes}
        texts={{
          ...sectionTexts(t, "meetingPages:attendance.form"), ...namesOf(page, "kinds", "attendance", ATTENDANCE_KINDS),
          minutesHint: t("meetingPages:attendance.most", { count: meeting.minutes }),
          minutesWrong: t("meetings:field.tooManyMinutes", { most: meeting.minutes }),
        }}
        people={rows.map(({ personId, name, as, minutes, assistant, answer }) => ({
          personId, name: name || t("meetingPages:invitations.unnamed"), as: as ?? EXPECTED[answer ?? ""],
          minutes: as && minutes, assistant: assistant ?? false,
          note: answer && t("meetingPages:attendance.answered", { answer: t(`meetings:answer.${answer}`) }),
        }))}
      />
      <Section title={t("meetingPages:attendance.confirmTitle")}>
        <p>{t("meetingPages:attendance.confirmText")}</p>
        <MeetingButton
          locale={locale} command="confirmAttendance" target={targetOf(props)} label={t("meetingPages:attendance.confirm")}
          confirm={{
            title: t("meetingPages:attendance.sure"), text: t("meetingPages:attendance.lost"),
            keep: t("meetingPages:attendance.keep"),
          }} />
      </Section>
    </>
  );
}

function Marked({ page: { t }, rows }: { readonly page: InsideMeeting["page"]; readonly rows: Attendance["rows"] }) {
  const marked = rows.flatMap(({ as, ...row }) => (as ? [{ ...row, as }] : []));
  if (marked.length === 0) return null;
  return (
    <Table
      caption={t("meetingPages:attendance.title")} captionHidden rows={marked} rowKey={({ personId }) => personId}
      columns={[
        {
          title: t("meetingPages:attendance.name"), kind: "head",
          cell: ({ name }) => name || t("meetingPages:invitations.unnamed"),
        },
        {
          title: t("meetingPages:attendance.form.as"),
          cell: ({ as, assistant }) =>
            [t(`meetings:attendance.${as}`), assistant && t("meetingPages:attendance.withAssistant")]
            .filter(Boolean).join(", "),
        },
        {
          title: t("meetingPages:attendance.form.minutes"), kind: "number", cell: ({ minutes = 0 }) => minutes,
        },
      ]}
    />
  );
}
