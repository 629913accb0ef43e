import type { StatementView, TextFeed } from "@raati/core/statements/schema";
import { LONGEST_PART } from "@raati/core/statements/schema";
import { formatDate, htmlLang, type Locale } from "@raati/i18n";
import { Columns, Crumbs, LinkButton, Notice, PageHead, Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { AnswerPart } from "../../handling/shown/answer-part.tsx";
import { MatterSheet } from "../../handling/shown/matter-sheet.tsx";
import { StepsPart } from "../../handling/shown/steps-part.tsx";
import { ToldPart } from "../../handling/shown/told-part.tsx";
import { AdoptionShown } from "../public/adoption-shown.tsx";
import { DissentsShown } from "../public/dissents-shown.tsx";
import { EvidenceShown } from "../public/evidence-shown.tsx";
import { PartsShown } from "../public/parts-shown.tsx";
import { numberOf } from "../public/statement-page.tsx";
import { StatementStateLabel } from "../statement-state.tsx";
import { WritingDesk } from "../writing/writing-desk.tsx";
import type { Deed } from "./deeds.ts";
import type { DeedChoices } from "./opened-statement.ts";
import { StatementButton } from "./statement-button.tsx";
import { StatementDeedForm } from "./statement-deed-form.tsx";
import { writingTexts } from "./statement-texts.ts";
import { StatementTurn } from "./statement-turn.tsx";
import { Suggestions } from "./suggestions.tsx";
import { Talk } from "./talk.tsx";

export interface InsideStatement {
  readonly page: TenantPage;
  readonly panel: { readonly slug: string; readonly name: string };
  readonly statement: StatementView;
  /** The form that is open, what it is about, and in which language. */
  readonly doing: { readonly deed: Deed; readonly about?: string | undefined; readonly lang?: Locale | undefined }
    | undefined;
  readonly choices: DeedChoices;
  /** The text for writing; undefined where the reader only reads it. */
  readonly text: TextFeed | undefined;
  /** Ids for what the page's forms make. */
  readonly ids: readonly [string, string, string];
}

/**
 * A statement from inside its panel: where it is, what is mine to do, the text to write or to read, and what was said of it.
 */
export function StatementInside(props: InsideStatement) {
  const { page, panel, statement, doing } = props;
  const { t, read, locale, home, tenant } = page;
  const { handling, withdrawal, adoption, publishBy } = statement;
  const title = read(statement.title);
  const target = { tenant: tenant.slug, panel: panel.slug, statement: statement.id };
  const join = `${home}/panels/${panel.slug}/inside/statements/${statement.id}?do=join`;
  return (
    <>
      <Crumbs locale={locale} links={[
        { href: `${home}/panels/${panel.slug}/inside`, text: panel.name },
        { href: `${home}/panels/${panel.slug}/inside/statements`, text: t("statementPages:list.title") },
      ]} />
      <PageHead
        kind={[
          t(`statements:kind.${statement.kind}`), numberOf(statement), statement.authorName
        ].filter(Boolean).join(" · ")}
        title={title?.text} titleLang={title && htmlLang(title.lang)}
        action={statement.number !== undefined && (
          <LinkButton href={`${home}/statements/${statement.id}`}>
            {t(`statementPages:inside.${statement.open ? "public" : "whole"}`)}
          </LinkButton>
        )}
      />
      {withdrawal && <Notice title={t("statementPages:read.withdrawn")}><p>{withdrawal.reason}</p></Notice>}
      <p><StatementStateLabel t={t} state={statement.state} /></p>
      <MatterSheet page={page} track={statement.track} />
      {publishBy && <p>{t("statementPages:inside.publishBy", { day: formatDate(locale, publishBy) })}</p>}
      <div className="section">
        {doing ? <StatementDeedForm {...props} doing={doing} /> : <StatementTurn {...props} />}
      </div>
      <Text {...props} />
      {adoption && <div className="section"><AdoptionShown page={page} adoption={adoption} /></div>}
      <Suggestions {...props} />
      <DissentsShown page={page} dissents={statement.dissents} action={(one) => (
        <>
          {statement.abilities.dissent && (one.mine ? (
            <StatementButton locale={locale} command="takeDissentBack" target={target}
              label={t("statementPages:dissents.back")} />
          ) : !statement.dissents.some(({ mine }) => mine) && (
            <p><a href={`${join}&about=${one.id}#do`}>{t("statementPages:do.join")}</a></p>
          ))}
          {one.recorded?.map(({ personId, name }) => (
            <div key={personId}>
              <p>{t("statementPages:dissents.recorded", { name })}</p>
              <StatementButton locale={locale} kind="plain" command="takeRecordedDissentBack" target={target} on={personId}
                label={t("statementPages:dissents.takeBack")} about={name} />
            </div>
          ))}
        </>
      )} />
      <EvidenceShown
        page={page} evidence={statement.evidence} proposals={`${home}/panels/${panel.slug}/inside/proposals`}
        action={({ id, title: cited }) => statement.abilities.cite && (
          <StatementButton locale={locale} kind="plain" command="uncite" target={target} on={id} about={page.words(cited)}
            label={t("statementPages:evidence.remove")} />
        )}
      />
      <Talk {...props} />
      {handling && (
        <>
          <StepsPart page={page} steps={handling.steps} />
          {handling.unit && <AnswerPart page={page} handling={handling} />}
          <ToldPart page={page} handling={handling} />
          <p><a className="onward" href={`${home}/handlings/${handling.id}`}>{t("proposalPages:inside.handling")}</a></p>
        </>
      )}
    </>
  );
}

/** The text: plain fields for who writes it, else as it reads, with a way to suggest another wording. */
function Text({ page, panel, statement, text, ids }: InsideStatement) {
  const { t, locale, tenant, home } = page;
  const address = `${home}/panels/${panel.slug}/inside/statements/${statement.id}`;
  const own = [...statement.languages].sort((one) => (one === locale || (one === "fi" && locale === "fi-plain") ? -1 : 0));
  const suggest = statement.abilities.suggest && statement.parts.filter(({ removed, text: words }) => !removed && words);
  return (
    <Section title={t("statementPages:inside.text")}>
      {text ? (
        <WritingDesk
          locale={locale} texts={writingTexts(page)} first={text} limit={LONGEST_PART} ids={[ids[0], ids[1]]}
          target={{ tenant: tenant.slug, panel: panel.slug, statement: statement.id }}
          languages={own.map((value) => ({ value, label: t(`web:frame.languages.${value}`) }))}
        />
      ) : (
        <Columns kind="side">
          <div className="said"><PartsShown page={page} parts={statement.parts.filter(({ removed }) => !removed)} /></div>
        </Columns>
      )}
      {suggest && suggest.length > 0 && (
        <details className="more">
          <summary>{t("statementPages:inside.suggest")}</summary>
          <p>{t("statementPages:inside.suggestText")}</p>
          <ul className="panel-rows">
            {suggest.flatMap(({ id, text: words }) => statement.languages.filter((lang) => words?.[lang]).map((lang) => (
              <li key={`${id} ${lang}`}>
                <p className="written" lang={htmlLang(lang)}>{words![lang]}</p>
                <p>
                  <a href={`${address}?${new URLSearchParams({ do: "suggest", about: id, lang })}#do`}>
                    {t("statementPages:do.suggest")}
                    <span className="visually-hidden">{`: ${words![lang]!.slice(0, 60)}`}</span>
                  </a>
                </p>
              </li>
            )))}
          </ul>
        </details>
      )}
    </Section>
  );
}
