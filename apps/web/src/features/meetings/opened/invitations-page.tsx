import type { meetingInvitationsView } from "@raati/core/meetings/schema";
import { formatDateTime } from "@raati/i18n";
import { Crumbs, EmptyState, PageHead, Section, StateLabel, type StateKind } from "@raati/ui";
import type { z } from "zod";
import { CommandButton } from "../../../client/command-button.tsx";
import { answerTexts } from "../meeting-texts.ts";
import { type InsideMeeting, targetOf } from "../place.ts";
import { AnswerForm } from "./answer-form.tsx";
import { MeetingButton } from "./meeting-button.tsx";

type Invitations = z.output<typeof meetingInvitationsView>;
type Row = Invitations["rows"][number];

const LOOKS: Readonly<Record<Row["delivery"]["state"], StateKind>> = {
  waiting: "soon", sent: "good", failed: "late", bounced: "late", none: "late",
};

interface InvitationsPageProps extends InsideMeeting {
  readonly invitations: Invitations;
  /** For whom an answer is being written down. */
  readonly answering: string | undefined;
}

/** Who is invited, what each has answered and needs, and whether the mail has arrived: for who arranges the meeting. */
export function InvitationsPage(props: InvitationsPageProps) {
  const { page, panel, meeting, invitations: { rows, counts } } = props;
  const { t, locale, home, words } = page;
  const asking = meeting.state === "called" || meeting.state === "agenda-out";
  return (
    <>
      <Crumbs locale={locale} links={[
        { href: `${home}/panels/${panel.slug}/inside`, text: panel.name },
        { href: panel.address, text: t("meetingPages:list.title") },
        { href: `${panel.address}/${meeting.id}`, text: words(meeting.title) },
      ]} />
      <PageHead
        title={t("meetingPages:invitations.title")} lead={t("meetingPages:invitations.lead", { count: rows.length })}
      />
      {asking && counts.waiting > 0 && (
        <>
          <p>{t("meetingPages:invitations.remindText", { count: counts.waiting })}</p>
          <MeetingButton
            locale={locale} kind="primary" command="remind" target={targetOf(props)}
            label={t("meetingPages:invitations.remind")} />
        </>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t("meetingPages:invitations.empty")}><p>{t("meetingPages:invitations.emptyText")}</p></EmptyState>
      ) : (
        <Section title={t("meetingPages:invitations.people")} count={rows.length}>
          <ul className="panel-rows">
            {rows.map((row) => <li key={row.id}><Invited {...props} row={row} asking={asking} /></li>)}
          </ul>
        </Section>
      )}
    </>
  );
}

function Invited({ row, asking, ...props }: InvitationsPageProps & { readonly row: Row; readonly asking: boolean }) {
  const { page, panel, meeting, answering } = props;
  const { t, locale } = page;
  const { name, answer, helpers, delivery, guest, personId } = row;
  const { state, reason, at } = delivery;
  const shown = name || t("meetingPages:invitations.unnamed");
  const address = `${panel.address}/${meeting.id}/invitations`;
  return (
    <article>
      <h3>{shown}</h3>
      <p>
        <strong>{t(`meetings:answer.${answer ?? "waiting"}`)}</strong>
        {guest && ` · ${t("meetingPages:invitations.guest")}`}
      </p>
      {helpers.length > 0 && (
        <ul>
          {helpers.map(({ kind, note }) => (
            <li key={kind}>{[t(`meetings:helper.${kind}`), note].filter(Boolean).join(": ")}</li>
          ))}
        </ul>
      )}
      <p>
        <StateLabel state={LOOKS[state]}>{t(reason ?? `meetings:delivery.${state}`)}</StateLabel>
        {state !== "none" && <span className="muted small">{` ${formatDateTime(locale, at)}`}</span>}
      </p>
      {state === "sent" && (
        <details className="more">
          <summary>{t("meetingPages:invitations.cameBackAsk")}<span className="visually-hidden">
            {`: ${shown}`}
          </span></summary>
          <CommandButton
            locale={locale} label={t("meetingPages:invitations.cameBack")} about={shown}
            order={{
              command: "noteMeetingBounce", input: { tenant: page.tenant.slug, panel: panel.slug, invitation: row.id },
            }}
          />
        </details>
      )}
      {asking && answering !== personId && (
        <p>
          <a href={`${address}?for=${personId}#for`}>
            {t("meetingPages:invitations.answerFor")}<span className="visually-hidden">{`: ${shown}`}</span>
          </a>
        </p>
      )}
      {asking && answering === personId && (
        <div id="for">
          <AnswerForm
            locale={locale} texts={{ ...answerTexts(page), note: t("meetingPages:invitations.answerNote") }}
            target={targetOf(props)} form={meeting.form} answer={answer} helpers={helpers} personId={personId}
            kind="secondary"
            then={address}
          />
        </div>
      )}
    </article>
  );
}
