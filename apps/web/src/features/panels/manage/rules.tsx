import type { GroundRulesView } from "@raati/core/panels/schema";
import { EmptyState, LinkButton, Section, StateLabel, type StateKind } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { CommandButton } from "../forms/command-button.tsx";
import { RulesText } from "../inside/rules-inside.tsx";
import { AdoptForm } from "./adopt-form.tsx";
import { ManageFrame, type ManageProps } from "./manage-frame.tsx";

const STATE: Readonly<Record<GroundRulesView["state"],
  StateKind>> = { draft: "idle", proposed: "turn", adopted: "good", replaced: "idle" };

interface RulesProps extends ManageProps {
  readonly versions: readonly GroundRulesView[];
  /** Today in Finland: adoption is no later than that. */
  readonly today: string;
}

/**
 * The ground rules as the staff carry them: drafted, proposed to the panel, adopted in its meeting, accepted by each (A7).
 */
export function Rules({ page, panel, versions, today }: RulesProps) {
  const { t, home } = page;
  const address = `${home}/panels/${panel.slug}/manage/rules`;
  const shown = [...versions].sort((one, other) => other.version - one.version);
  const seated = panel.members.filter(({ state }) => state !== "ended" && state !== "invited");
  const open = seated.filter(({ rulesAccepted }) => !rulesAccepted);
  const write = <LinkButton kind={shown.length === 0 ? "primary" : "secondary"} icon="edit" href={`${address}/new`}>
    {t("panelPages:rulesWork.write")}</LinkButton>;
  const canWrite = panel.abilities.leadTogether && !shown.some(({ state }) => state === "draft");
  return (
    <ManageFrame page={page} panel={panel} tab="rules" action={shown.length > 0 && canWrite && write}>
      {shown.length === 0 && <EmptyState title={t("panelPages:rulesWork.none")} action={canWrite && write}><p>
        {t("panelPages:rulesWork.noneText")}</p></EmptyState>}
      <ul className="panel-rows">
        {shown.map((rules) => (
          <li key={rules.id}>
            <StateLabel state={STATE[rules.state]}>{t(`panels:rulesState.${rules.state}`)}</StateLabel>
            {rules.state === "replaced" ? (
              <details className="more"><summary>{t("panelPages:rules.version", { version: rules.version })}</summary>
                <RulesText page={page} rules={rules} /></details>
            ) : <RulesText page={page} rules={rules} />}
            <RulesActions page={page} panel={panel} rules={rules} address={address} today={today} />
          </li>
        ))}
      </ul>
      {panel.groundRulesId && (
        <Section title={t("panelPages:rulesWork.acceptances")} aside={`${seated.length - open.length}/${seated.length}`}>
          {open.length === 0 ? <StateLabel state="good">{t("panelPages:rulesWork.allAccepted")}</StateLabel> : (
            <>
              <p>{t("panelPages:rulesWork.open", { count: open.length })}</p>
              <ul className="panel-rows">
                {open.map(({ id, name }) => <li key={id}><a href={`${home}/panels/${panel.slug}/manage/members/${id}`}>
                  {name}</a></li>)}
              </ul>
            </>
          )}
        </Section>
      )}
    </ManageFrame>
  );
}

function RulesActions({ page: { t, locale, tenant }, panel, rules, address,
  today }: ManageProps & { readonly rules: GroundRulesView; readonly address: string; readonly today: string }) {
  const { abilities, id } = rules;
  const target = { tenant: tenant.slug, panel: panel.slug, about: id };
  if (abilities.adopt) {
    return <AdoptForm locale={locale} texts={sectionTexts(t, "panelPages:rulesWork")}
      target={{ tenant: tenant.slug, panel: panel.slug }} rules={id} today={today} />;
  }
  if (!abilities.change) return null;
  return (
    <div className="row-actions more">
      {abilities.propose && <CommandButton locale={locale} command="proposeRules" target={target} kind="primary"
        label={t("panelPages:rulesWork.propose")} />}
      <LinkButton href={`${address}/${id}`}>{t("panelPages:rulesWork.edit")}</LinkButton>
    </div>
  );
}
