import { OVER, type HandlingView } from "@raati/core/handling/schema";
import { formatDate, helsinkiDay, htmlLang, type LocalizedText } from "@raati/i18n";
import { Columns, Facts, type Fact, LinkButton, LocalizedFragment, PageHead, Quote, Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { AnswerPart } from "../shown/answer-part.tsx";
import { FollowUpsPart } from "../shown/follow-ups-part.tsx";
import { MatterSheet } from "../shown/matter-sheet.tsx";
import { RatingsPart } from "../shown/ratings-part.tsx";
import { StepsPart } from "../shown/steps-part.tsx";
import { ToldPart } from "../shown/told-part.tsx";
import { DeedForm, type DeedFormProps } from "./deed-form.tsx";
import type { Deed, Doing } from "./deeds.ts";
import { NextTurn } from "./next-turn.tsx";
import { QuestionsPart } from "./questions-part.tsx";

export interface HandlingPageProps extends Omit<DeedFormProps, "doing"> {
  readonly doing: Doing | undefined;
  readonly text: LocalizedText | undefined;
}

/** A matter on its way, for those who handle it: where it is, what is mine to do, and everything that was said. */
export function HandlingPage(props: HandlingPageProps) {
  const { page, handling, doing, text } = props;
  const { t, read, locale, home } = page;
  const { id, matter, track, steps, followUps, open } = handling;
  const title = read(handling.title);
  const link = (deed: Deed, about: string, name: string, words = `do.${deed}`) => (
    <p>
      <a href={`${home}/handlings/${id}?${new URLSearchParams({ do: deed, about })}#do`}>
        {t(`handlingPages:${words}`)}<span className="visually-hidden">{`: ${name}`}</span>
      </a>
    </p>
  );
  return (
    <>
      <PageHead
        kind={t(`handling:matter.${matter.kind}`)} title={title?.text} titleLang={title && htmlLang(title.lang)}
        action={matter.kind === "statement" ? (
          <LinkButton href={`${home}/statements/${matter.id}`}>{t("statementPages:handled.whole")}</LinkButton>
        ) : matter.kind === "report" ? (
          <LinkButton href={`${home}/reports/${matter.id}`}>{t("reportPages:read")}</LinkButton>
        ) : open && matter.kind === "proposal" && (
          <LinkButton href={`${home}/proposals/${matter.id}`}>{t("handlingPages:work.public")}</LinkButton>
        )}
      />
      <MatterSheet page={page} track={track} />
      <div className="section">
        {doing ? <DeedForm {...props} doing={doing} /> : <NextTurn page={page} handling={handling} />}
      </div>
      <div className="section">
        <Columns kind="side">
          <div>
            {text && <Quote><LocalizedFragment value={read(text)} locale={locale} as="div" /></Quote>}
            <AnswerPart page={page} handling={handling} />
          </div>
          <div className="facts-aside"><Facts kind="list" facts={factsOf(page, handling)} /></div>
        </Columns>
      </div>
      <QuestionsPart page={page} handling={handling} />
      <StepsPart page={page} steps={steps} action={({ id: step, name, abilities, state }) => (
        <>
          {abilities.record && link("record", step, page.words(name), isOpen(state) ? "do.record" : "do.correct")}
          {abilities.skip && state === "waiting" && link("skip", step, page.words(name))}
        </>
      )} />
      <FollowUpsPart page={page} followUps={followUps} action={({ id: one, measure, state }) =>
        handling.abilities.followUp && !OVER.includes(state)
          && link("report", one, page.words(measure))} />
      <ToldPart page={page} handling={handling} />
      {handling.answer && <RatingsPart page={page} ratings={handling.ratings} />}
      <Forwards page={page} handling={handling} />
    </>
  );
}

const isOpen = (state: HandlingView["steps"][number]["state"]): boolean => state === "waiting" || state === "acknowledged";

function factsOf({ t, words, locale }: TenantPage, handling: HandlingView): Fact[] {
  const { unit, originUnit, sentOn, acknowledgedOn, ackDueOn, answerDueOn, answeredOn } = handling;
  const day = (key: string, value: string | undefined): Fact[] =>
    (value ? [{ term: t(`handlingPages:facts.${key}`), value: formatDate(locale, value) }] : []);
  return [
    ...(unit ? [{ term: t("handlingPages:facts.unit"), value: words(unit.name) }] : []),
    ...(originUnit && originUnit.id !== unit?.id
      ? [{ term: t("handlingPages:facts.origin"), value: words(originUnit.name) }]
      : []),
    ...day("sent", sentOn),
    ...(acknowledgedOn ? day("acknowledged", acknowledgedOn) : day("ackDue", ackDueOn)),
    ...(answeredOn ? day("answered", answeredOn) : day("answerDue", answerDueOn)),
  ];
}

/** How the matter has moved between units. */
function Forwards({ page: { t, words, locale }, handling: { forwards } }: Pick<HandlingPageProps, "page" | "handling">) {
  if (forwards.length === 0) return null;
  return (
    <Section title={t("handlingPages:forwards.title")}>
      <ul className="panel-rows">
        {forwards.map(({ at, from, to, reason }) => (
          <li key={at.getTime()}>
            <p className="muted">{formatDate(locale, helsinkiDay(at))}</p>
            <p><strong>{[from, to].map((name) => (name ? words(name) : "–")).join(" → ")}</strong></p>
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
