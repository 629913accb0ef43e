import { Sheet, StateLabel } from "@raati/ui";
import { answerTexts } from "../meeting-texts.ts";
import { targetOf } from "../place.ts";
import { AnswerForm } from "./answer-form.tsx";
import type { MeetingPageProps } from "./meeting-page.tsx";

/** The reader's own invitation: the question while it is open, then the answer, which may be changed until the meeting. */
export function OwnInvitation(props: MeetingPageProps) {
  const { page, meeting, mine } = props;
  const { t, locale } = page;
  if (!mine) return null;
  const asking = meeting.state === "called" || meeting.state === "agenda-out";
  const form = (
    <AnswerForm
      locale={locale} texts={answerTexts(page)} target={targetOf(props)} form={meeting.form} answer={mine.answer}
      helpers={mine.helpers} kind={mine.answer ? "secondary" : "primary"}
    />
  );
  if (asking && mine.answer === undefined) {
    return (
      <div id="answer">
        <Sheet kind="urgent">
          <StateLabel state="turn">{t("meetingPages:mine.turn")}</StateLabel>
          <h2 className="turn-title">{t("meetingPages:page.question")}</h2>
          {form}
        </Sheet>
      </div>
    );
  }
  if (mine.answer === undefined) return null;
  const helpers = mine.helpers.map(({ kind, note }) => [t(`meetings:helper.${kind}`), note].filter(Boolean).join(": "));
  return (
    <div id="answer">
      <Sheet title={t("meetingPages:page.mine")}>
        <p>
          <StateLabel state={mine.answer === "maybe" ? "soon" : "good"}>{t(`meetings:answer.${mine.answer}`)}</StateLabel>
        </p>
        {helpers.length > 0 && <p>{t("meetingPages:page.myHelp", { help: helpers.join(", ") })}</p>}
        {asking && <details className="more"><summary>{t("meetingPages:page.changeAnswer")}</summary>{form}</details>}
      </Sheet>
    </div>
  );
}
