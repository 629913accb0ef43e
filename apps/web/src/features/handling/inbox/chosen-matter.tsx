import type { HandlingView } from "@raati/core/handling/schema";
import { formatDate, htmlLang, type LocalizedText } from "@raati/i18n";
import { Holder, LocalizedFragment, Quote } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { AnswerForm } from "../answers/answer-form.tsx";
import { answerTexts, openingDraft } from "../answers/answer-texts.ts";
import { matterTrack } from "../shown/matter-track.ts";
import { AskFolded, QuestionRows } from "../desk/questions-part.tsx";

export interface Chosen {
  readonly handling: HandlingView;
  /** What the panel wrote. */
  readonly text: LocalizedText | undefined;
  /** Ids for what the forms make. */
  readonly ids: readonly string[];
}

/** The matter that is open in the inbox: what the panel wrote, whose turn it is, and the form of the answer. */
export function ChosenMatter({ page, chosen: { handling, text, ids } }: {
  readonly page: TenantPage;
  readonly chosen: Chosen;
}) {
  const { t, read, locale, home, tenant } = page;
  const { id, title: titles, matter, sentOn, abilities, track } = handling;
  const title = read(titles);
  const view = matterTrack(page, track);
  const [question, ...measures] = ids;
  return (
    <section className="sheet inbox-matter" aria-labelledby="matter">
      <p className="kind">
        {`${t(`handling:matter.${matter.kind}`)} · ${t("handlingPages:inbox.sent", { day: formatDate(locale, sentOn) })}`}
      </p>
      <h2 id="matter" lang={title && htmlLang(title.lang)}>{title?.text}</h2>
      {text && <Quote><LocalizedFragment value={read(text)} locale={locale} as="div" /></Quote>}
      <p className="inbox-holder"><Holder>{view.holder}</Holder></p>
      <p>{view.next} <a href={`${home}/handlings/${id}`}>{t("handlingPages:inbox.whole")}</a></p>
      {abilities.draft ? (
        <AnswerForm
          key={id} locale={locale} languages={tenant.languages} texts={answerTexts(page)} ids={measures}
          target={{ tenant: tenant.slug, handling: id }} draft={openingDraft(handling.drafts)} mayGive={abilities.answer}
          done={`${home}/handlings/${id}`}
        />
      ) : <p><a className="onward" href={`${home}/handlings/${id}`}>{t("handlingPages:inbox.work")}</a></p>}
      {handling.questions.length > 0 && <QuestionRows page={page} handling={handling} />}
      <AskFolded page={page} handling={handling} id={question!} />
    </section>
  );
}
