import type { MinutesFeed } from "@raati/core/meetings/schema";
import { formatDate } from "@raati/i18n";
import { Crumbs, EmptyState, LinkButton, PageHead, Section, StateLabel } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { writingLanguages } from "../../proposals/inside/proposal-texts.ts";
import { MeetingButton } from "../opened/meeting-button.tsx";
import { targetOf } from "../place.ts";
import { Comments } from "./comments.tsx";
import { LiveMinutes } from "./live-minutes.tsx";
import type { ReadMinutes, ShownMinutes } from "./read-minutes.ts";
import { TaskForm } from "./task-form.tsx";

interface MinutesPageProps extends ReadMinutes {
  /** The comment that is being answered. */
  readonly answering: string | undefined;
}

/** The minutes of a meeting: written and followed at the same time, then commented, approved and published. */
export function MinutesPage(props: MinutesPageProps) {
  const { page, panel, meeting, minutes } = props;
  const { t, locale, home, words } = page;
  const address = `${panel.address}/${meeting.id}`;
  const begun = meeting.state === "held" || meeting.state === "documented";
  return (
    <>
      <Crumbs locale={locale} links={[
        { href: `${home}/panels/${panel.slug}/inside`, text: panel.name },
        { href: panel.address, text: t("meetingPages:list.title") }, { href: address, text: words(meeting.title) },
      ]} />
      <PageHead
        title={t("meetingPages:minutes.title")} lead={minutes && leadOf(props, minutes)}
        action={minutes && (minutes.abilities.sendForComment || minutes.abilities.hide) && (
          <LinkButton href={`${address}/minutes/publication`}>{t("meetingPages:minutes.finish")}</LinkButton>
        )}
      />
      {minutes ? <Written {...props} minutes={minutes} /> : (
        <EmptyState
          title={t("meetingPages:minutes.none")}
          action={begun && meeting.abilities.write && (
            <MeetingButton
              locale={locale} kind="primary" command="startMinutes" target={targetOf(props)}
              label={t("meetingPages:minutes.start")} />
          )}
        >
          <p>{t("meetingPages:minutes.noneText")}</p>
        </EmptyState>
      )}
    </>
  );
}

function leadOf({ page: { t, locale } }: MinutesPageProps, { state, commentsUntil, approvedOn }: ShownMinutes) {
  const look = state === "draft" || state === "for-comment" ? "soon" : "good";
  const day = state === "for-comment" ? commentsUntil : approvedOn;
  return (
    <>
      <StateLabel state={look}>{t(`meetings:minutesState.${state}`)}</StateLabel>{" "}
      {day && <small>{t(`meetingPages:minutes.${state === "for-comment" ? "until" : "approved"}`, {
        day: formatDate(locale, day),
      })}</small>}
    </>
  );
}

function Written(props: MinutesPageProps & { readonly minutes: ShownMinutes }) {
  const { page, panel, meeting, minutes, items, me, ids } = props;
  const { t, locale } = page;
  const languages = writingLanguages(page);
  const texts = {
    ...sectionTexts(t, "meetingPages:live"), outcome: t("meetingPages:minutes.outcome"),
    heated: t("meetingPages:agenda.heated"), ...sectionTexts(t, "meetingPages:taskWords"),
    ...Object.fromEntries((["open", "done", "dropped"] as const).map((one) => [
      `taskState.${one}`, t(`meetingPages:minutes.taskState.${one}`),
    ])),
  };
  const first: MinutesFeed = {
    seq: minutes.seq, state: minutes.state, entries: minutes.entries, tasks: minutes.tasks,
  };
  const { write } = minutes.abilities;
  return (
    <>
      {items.length === 0 ? (
        <EmptyState
          title={t("meetingPages:minutes.noItems")}
          action={<LinkButton href={`${panel.address}/${meeting.id}/agenda`}>{t("meetingPages:agenda.work")}</LinkButton>}
        >
          <p>{t("meetingPages:minutes.noItemsText")}</p>
        </EmptyState>
      ) : (
        <LiveMinutes
          locale={locale} languages={languages} texts={texts} target={targetOf(props)} items={items} first={first}
          writes={write} me={me}
        />
      )}
      {write && items.length > 0 && (
        <details className="more">
          <summary>{t("meetingPages:task.title")}</summary>
          <TaskForm
            key={minutes.tasks.length} locale={locale} texts={sectionTexts(t, "meetingPages:task")} target={targetOf(props)}
            id={ids[0]} lang={languages[0] ?? "fi"} items={items.map(({ id, title }) => ({ value: id, label: title }))}
            people={(panel.inside?.members ?? []).filter(({ name }) => name !== "")
              .map(({ personId, name }) => ({ value: personId, label: name }))}
          />
        </details>
      )}
      {(minutes.state !== "draft" || props.comments.length > 0 || minutes.abilities.comment) && (
        <Section title={t("meetingPages:comments.title")} count={props.comments.length}>
          <Comments {...props} />
        </Section>
      )}
    </>
  );
}
