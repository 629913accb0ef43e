import { htmlLang } from "@raati/i18n";
import { ButtonRow, LinkButton, Section, StateLabel, type StateKind } from "@raati/ui";
import { StatementButton } from "./statement-button.tsx";
import type { InsideStatement } from "./statement-inside.tsx";

type Suggestion = InsideStatement["statement"]["suggestions"][number];

const LOOKS: Readonly<Record<Suggestion["state"], StateKind>> = {
  open: "turn", accepted: "good", declined: "idle", "taken-back": "idle",
};

/** Other wordings that members suggest: what reads now, what it should read, and what became of it. Open ones come first. */
export function Suggestions({ page, panel, statement }: InsideStatement) {
  const { t } = page;
  const { suggestions } = statement;
  if (suggestions.length === 0) return null;
  const open = suggestions.filter(({ state }) => state === "open");
  const others = suggestions.filter(({ state }) => state !== "open");
  const rows = (some: readonly Suggestion[]) => (
    <ul className="panel-rows">
      {some.map((one) => <li key={one.id}><OneSuggestion {...{ page, panel, statement, suggestion: one }} /></li>)}
    </ul>
  );
  return (
    <Section title={t("statementPages:suggestions.title")} count={open.length}>
      {open.length > 0 && rows(open)}
      {others.length > 0 && (
        <details className="more"><summary>{t("statementPages:suggestions.answered")}</summary>{rows(others)}</details>
      )}
    </Section>
  );
}

function OneSuggestion(
  { page, panel, statement, suggestion }: Pick<InsideStatement, "page" | "panel" | "statement"> & {
    readonly suggestion: Suggestion,
  },
) {
  const { t, locale, tenant, home } = page;
  const { id, passage, wording, reason, lang, authorName, mine, state, answer } = suggestion;
  const target = { tenant: tenant.slug, panel: panel.slug, statement: statement.id };
  const look = { locale, target, on: id, about: wording || passage };
  const words = (key: string, text: string) => (
    <p>
      <span className="muted">{t(`statementPages:suggestions.${key}`)}</span>{" "}
      {text ? <span className="written" lang={htmlLang(lang)}>{text}</span> : t("statementPages:suggestions.nothing")}
    </p>
  );
  return (
    <>
      <p className="muted">
        <strong>{mine ? t("proposalPages:talk.mine") : authorName ?? t("proposalPages:talk.member")}</strong>{" "}
        <StateLabel state={LOOKS[state]}>{t(`statements:suggestionState.${state}`)}</StateLabel>
      </p>
      {words("now", passage)}
      {words("wanted", wording)}
      {reason && <p>{t("statementPages:suggestions.reason", { reason })}</p>}
      {answer && <p>{t("statementPages:suggestions.answer", { answer })}</p>}
      {state === "open" && (
        <ButtonRow>
          {statement.abilities.answerSuggestion && (
            <>
              <StatementButton {...look} command="accept" label={t("statementPages:suggestions.accept")} />
              <LinkButton href={`${home}/panels/${panel.slug}/inside/statements/${statement.id}?do=decline&about=${id}#do`}>
                {t("statementPages:do.decline")}<span className="visually-hidden">{`: ${wording}`}</span>
              </LinkButton>
            </>
          )}
          {mine && <StatementButton {...look} command="takeSuggestionBack" label={t("statementPages:suggestions.back")} />}
        </ButtonRow>
      )}
    </>
  );
}
