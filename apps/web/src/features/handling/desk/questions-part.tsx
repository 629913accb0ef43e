import type { HandlingView } from "@raati/core/handling/schema";
import { formatDate, helsinkiDay } from "@raati/i18n";
import { LinkButton, LocalizedFragment, Section, StateLabel } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { AskForm } from "./question-forms.tsx";

interface QuestionsPartProps {
  readonly page: TenantPage;
  readonly handling: HandlingView;
}

/** What the unit has asked of the panel and what the panel replied (J3.3). */
export function QuestionsPart({ page, handling }: QuestionsPartProps) {
  const { t } = page;
  const { questions } = handling;
  if (questions.length === 0) return null;
  return (
    <Section title={t("handlingPages:questions.title")} count={questions.length}>
      <QuestionRows page={page} handling={handling} />
    </Section>
  );
}

/** The questions themselves. Whoever speaks for the panel goes on from one to its reply. */
export function QuestionRows({ page, handling: { id, questions, abilities } }: QuestionsPartProps) {
  const { t, home } = page;
  return (
    <ul className="panel-rows">
      {questions.map((question) => (
        <li key={question.id}>
          <QuestionAndReply page={page} question={question} />
          {!question.reply && abilities.reply && (
            <LinkButton href={`${home}/handlings/${id}?${new URLSearchParams({ do: "reply", about: question.id })}#do`}>
              {t("handlingPages:do.reply")}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Asking, folded away beside the form of an answer: it is the other way on. */
export function AskFolded({ page, handling, id }: QuestionsPartProps & { readonly id: string }) {
  const { t, locale, tenant } = page;
  if (!handling.abilities.ask) return null;
  return (
    <details className="more">
      <summary>{t("handlingPages:questions.ask")}</summary>
      <AskForm
        key={handling.questions.length} locale={locale} languages={tenant.languages} id={id}
        texts={sectionTexts(t, "handlingPages:questions")} target={{ tenant: tenant.slug, handling: handling.id }}
      />
    </details>
  );
}

type Question = HandlingView["questions"][number];

function QuestionAndReply({ page, question: { text, askedAt, unitName, reply } }: {
  readonly page: TenantPage;
  readonly question: Question;
}) {
  const { t, read, words, locale } = page;
  const day = (at: Date) => formatDate(locale, helsinkiDay(at));
  return (
    <>
      <p className="muted">{[unitName && words(unitName), day(askedAt)].filter(Boolean).join(" · ")}</p>
      <LocalizedFragment value={read(text)} locale={locale} />
      {reply ? (
        <>
          <p className="muted">{t("handlingPages:questions.replied", { day: day(reply.at) })}</p>
          <LocalizedFragment value={read(reply.text)} locale={locale} />
        </>
      ) : <p><StateLabel state="turn">{t("handlingPages:questions.waits")}</StateLabel></p>}
    </>
  );
}
