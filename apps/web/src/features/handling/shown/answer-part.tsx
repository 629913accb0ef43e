import type { PublicHandlingView } from "@raati/core/handling/schema";
import { formatDate, helsinkiDay } from "@raati/i18n";
import { type Fact, Facts, LocalizedFragment, Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { OutcomeLabel } from "./outcome-label.tsx";

interface AnswerPartProps {
  readonly page: TenantPage;
  readonly handling: Pick<PublicHandlingView, "answer" | "unit" | "track"> | undefined;
}

/** The answer in the unit's name with its reasons and what it promises; until there is one, by when it comes (J3.4). */
export function AnswerPart({ page, handling }: AnswerPartProps) {
  const { t, read, locale } = page;
  const answer = handling?.answer;
  if (!answer) {
    return (
      <Section title={t("handlingPages:answer.title")}>
        <p>{t(`handlingPages:answer.${handling ? "waiting" : "notSent"}`)}</p>
      </Section>
    );
  }
  return (
    <Section title={t("handlingPages:answer.title")}>
      <p className="answer-outcome"><OutcomeLabel t={t} outcome={answer.outcome} /></p>
      <LocalizedFragment value={read(answer.reasons)} locale={locale} as="div" />
      {answer.measures.length > 0 && (
        <>
          <h3>{t("handlingPages:answer.measures")}</h3>
          <ul>
            {answer.measures.map(({ id, text, dueOn }) => (
              <li key={id}>
                <LocalizedFragment value={read(text)} locale={locale} as="span" />
                {dueOn && ` (${t("handlingPages:answer.by", { day: formatDate(locale, dueOn) })})`}
              </li>
            ))}
          </ul>
        </>
      )}
      <Facts kind="list" facts={factsOf(page, answer)} />
    </Section>
  );
}

type Answer = NonNullable<PublicHandlingView["answer"]>;

function factsOf({ t, words, locale }: TenantPage, answer: Answer): Fact[] {
  const { unitName, givenAt, targetDay, forwardedTo, decision } = answer;
  const decided = decision && [
    words(decision.by), decision.section, decision.day && formatDate(locale, decision.day),
  ].filter(Boolean).join(", ");
  return [
    ...(unitName ? [{ term: t("handlingPages:answer.unit"), value: words(unitName) }] : []),
    { term: t("handlingPages:answer.given"), value: formatDate(locale, helsinkiDay(givenAt)) },
    ...(targetDay ? [{ term: t("handlingPages:answer.target"), value: formatDate(locale, targetDay) }] : []),
    ...(forwardedTo ? [{ term: t("handlingPages:answer.forwardedTo"), value: words(forwardedTo) }] : []),
    ...(decision
      ? [{
        term: t("handlingPages:answer.decision"),
        value: decision.link ? <a href={decision.link}>{decided}</a> : decided,
      }]
      : []),
  ];
}
