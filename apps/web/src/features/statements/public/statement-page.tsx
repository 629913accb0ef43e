import type { ReadStatementView } from "@raati/core/statements/schema";
import { formatDate, htmlLang, segmentOf } from "@raati/i18n";
import { Columns, Crumbs, type Fact, Facts, LinkButton, LocalizedFragment, Notice, PageHead, Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { AnswerPart } from "../../handling/shown/answer-part.tsx";
import { FollowUpsPart } from "../../handling/shown/follow-ups-part.tsx";
import { MatterSheet } from "../../handling/shown/matter-sheet.tsx";
import { RatingsPart } from "../../handling/shown/ratings-part.tsx";
import { StepsPart } from "../../handling/shown/steps-part.tsx";
import { ToldPart } from "../../handling/shown/told-part.tsx";
import { AdoptionShown } from "./adoption-shown.tsx";
import { DissentsShown } from "./dissents-shown.tsx";
import { EvidenceShown } from "./evidence-shown.tsx";
import { PartsShown } from "./parts-shown.tsx";

interface StatementPageProps {
  readonly page: TenantPage;
  readonly statement: ReadStatementView;
}

/** A statement for everybody: its words, who differs, what it rests on, and each step of its handling (J5.7, E9). */
export function StatementPage({ page, statement }: StatementPageProps) {
  const { t, read, words, locale, home } = page;
  const { panel, kind, adoption, handling, easyText, withdrawal, open } = statement;
  const title = read(statement.title);
  const easy = locale === "fi-plain" ? easyText : undefined;
  return (
    <>
      <Crumbs locale={locale} links={[
        { href: `${home}/panels/${panel.slug}`, text: words(panel.name) },
        { href: `${home}/panels/${panel.slug}/statements`, text: t("statementPages:list.title") },
      ]} />
      <PageHead
        kind={[t(`statements:kind.${kind}`), numberOf(statement), words(panel.name)].filter(Boolean).join(" · ")}
        title={title?.text} titleLang={title && htmlLang(title.lang)} action={<Versions page={page} statement={statement} />}
      />
      {!open && <Notice title={t("statementPages:read.notOpen")}><p>{t("statementPages:read.notOpenText")}</p></Notice>}
      {withdrawal && <Notice title={t("statementPages:read.withdrawn")}><p>{withdrawal.reason}</p></Notice>}
      <MatterSheet page={page} track={statement.track} />
      <Section title={t("statementPages:read.states")}>
        <Columns kind="side">
          <div className="said">
            {easy ? <LocalizedFragment value={read(easy)} locale={locale} as="div" />
              : <PartsShown page={page} parts={statement.parts} />}
            <p><strong>{t("statementPages:read.noDecision")}</strong></p>
          </div>
          <div className="facts-aside">
            {adoption && <AdoptionShown page={page} adoption={adoption} />}
            <Facts kind="list" facts={factsOf(page, statement)} />
          </div>
        </Columns>
      </Section>
      {easy && (
        <details className="more">
          <summary>{t("statementPages:read.plain")}</summary>
          <PartsShown page={page} parts={statement.parts} />
        </details>
      )}
      <DissentsShown page={page} dissents={statement.dissents} />
      <EvidenceShown page={page} evidence={statement.evidence} proposals={`${home}/proposals`} />
      {handling && (
        <>
          <StepsPart page={page} steps={handling.steps} />
          {handling.unit && <AnswerPart page={page} handling={handling} />}
          <FollowUpsPart page={page} followUps={handling.followUps} />
          <ToldPart page={page} handling={handling} />
          {handling.answer && <RatingsPart page={page} ratings={handling.ratings} />}
        </>
      )}
    </>
  );
}

/** By what it is quoted: "3/2026". */
export const numberOf = ({ number, year }: Pick<ReadStatementView, "number" | "year">): string | undefined =>
  (number === undefined ? undefined : `${number}/${year}`);

function factsOf({ t, words, locale }: TenantPage, statement: ReadStatementView): Fact[] {
  const { theme, base, sentOn, publishedOn } = statement;
  const day = (key: string, on: string | undefined): Fact[] =>
    (on ? [{ term: t(`statementPages:facts.${key}`), value: formatDate(locale, on) }] : []);
  return [
    { term: t("statementPages:facts.base"), value: t(`statements:base.${base.kind}`) },
    ...(theme ? [{ term: t("statementPages:facts.theme"), value: words(theme) }] : []),
    ...day("sent", sentOn), ...day("published", publishedOn),
  ];
}

/** The other versions: in easy Finnish where there is one, and as a file of its own. */
function Versions({ page: { locale, path, t, home }, statement: { id, easyText } }: StatementPageProps) {
  return (
    <>
      {locale !== "fi-plain" && easyText && (
        <LinkButton href={`/${segmentOf("fi-plain")}${path}`} hrefLang="fi">{t("statementPages:read.easy")}</LinkButton>
      )}
      <LinkButton href={`${home}/statements/${id}/file`}>{t("statementPages:read.file")}</LinkButton>
    </>
  );
}
