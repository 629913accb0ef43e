"use client";
import { formatDate, htmlLang, type Locale } from "@raati/i18n";
import { GivenButton } from "../../../client/forms/given-button.tsx";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { MeetingTarget } from "../opened/answer-form.tsx";
import type { Task } from "./follow-feed.ts";

interface TaskListProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: MeetingTarget;
  readonly tasks: readonly Task[];
  readonly writes: boolean;
  readonly me: string | undefined;
}

/** What somebody has promised to do: who, by when, and whether it is done. */
export function TaskList({ locale, texts, target, tasks, writes, me }: TaskListProps) {
  const t = (key: string) => say(texts, key);
  const { tenant, panel } = target;
  if (tasks.length === 0) return null;
  return (
    <>
      <h3 className="tasks-title">{t("tasks")}</h3>
      <ul className="tasks">
        {tasks.map(({ id, what, lang, assigneeId, assigneeName, dueOn, state }) => (
          <li key={id}>
            <span lang={htmlLang(lang)}>{what}</span>
            <span className="muted small">
              {` ${[assigneeName, dueOn && formatDate(locale, dueOn), t(`taskState.${state}`)].filter(Boolean).join(" · ")}`}
            </span>
            {state === "open" && (writes || (me !== undefined && assigneeId === me)) && (
              <GivenButton
                locale={locale} kind="plain" label={t("taskDone")} about={what}
                give={() => procedures.meetings.minutes.moveTask.mutate({ tenant, panel, task: id, state: "done" })}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
