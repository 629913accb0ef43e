import { formatDateTime, htmlLang } from "@raati/i18n";
import { sectionTexts } from "../../../server/section-texts.ts";
import { traceTexts } from "../../proposals/inside/proposal-texts.ts";
import { targetOf } from "../place.ts";
import { AnswerCommentForm, CommentForm } from "./comment-forms.tsx";
import type { ReadMinutes, ShownMinutes } from "./read-minutes.ts";

interface CommentsProps extends ReadMinutes {
  readonly minutes: ShownMinutes;
  readonly answering: string | undefined;
}

/** What members say is wrong or missing in the draft, and what became of it. */
export function Comments(props: CommentsProps) {
  const { page, panel, meeting, minutes, comments, items, answering, ids } = props;
  const { t, locale } = page;
  const address = `${panel.address}/${meeting.id}/minutes`;
  const titleOf = (id: string | undefined) => items.find((one) => one.id === id)?.title;
  const target = targetOf(props);
  return (
    <>
      {comments.length === 0 && <p>{t("meetingPages:comments.empty")}</p>}
      {comments.length > 0 && (
        <ul className="panel-rows">
          {comments.map(({ id, itemId, name, mine, at, text, lang, state, answer }) => (
            <li key={id}>
              <p className="muted">
                <strong>{mine ? t("meetingPages:comments.mine") : name || t("meetingPages:agreements.unnamed")}</strong>
                {` ${formatDateTime(locale, at)}`}{titleOf(itemId) && ` · ${titleOf(itemId)}`}
              </p>
              <p className="written" lang={htmlLang(lang)}>{text}</p>
              {state !== "open" && <p className="muted">{t(`meetingPages:comments.state.${state}`)}</p>}
              {answer && <p className="written">{answer}</p>}
              {state === "open" && minutes.abilities.write && (answering === id ? (
                <div id="do">
                  <AnswerCommentForm
                    locale={locale} texts={sectionTexts(t, "meetingPages:answerComment")} comment={id} target={target}
                    done={address} back={{ href: address, text: t("meetingPages:do.back") }} />
                </div>
              ) : (
                <p>
                  <a href={`${address}?answer=${id}#do`}>
                    {t("meetingPages:comments.answer")}<span className="visually-hidden">{`: ${text}`}</span>
                  </a>
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      {minutes.abilities.comment && answering === undefined && (
        <CommentForm
          key={comments.length} locale={locale} id={ids[1]} target={target}
          texts={{ ...sectionTexts(t, "meetingPages:comment"), ...traceTexts(page) }}
          items={items.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
    </>
  );
}
