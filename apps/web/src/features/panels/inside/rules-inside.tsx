import type { GroundRulesView } from "@raati/core/panels/schema";
import { formatDate } from "@raati/i18n";
import { LocalizedFragment, Section, Sheet, StateLabel } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { CommandButton } from "../forms/command-button.tsx";
import type { InsidePanelProps } from "./inside-panel.tsx";

/** The ground rules: those in force, to be accepted by each member, and a version that the panel has on its table (A7). */
export function RulesInside({ page, panel }: InsidePanelProps) {
  const { t, locale, tenant } = page;
  const adopted = panel.groundRules.find(({ state }) => state === "adopted");
  const proposed = panel.groundRules.find(({ state }) => state === "proposed");
  if (!adopted && !proposed) return null;
  const toAccept = adopted?.abilities.accept && !adopted.accepted;
  return (
    <div id="rules">
      <Section title={t("panelPages:groundRules")}>
        {adopted && toAccept && (
          <Sheet kind="urgent">
            <StateLabel state="turn">{t("panelPages:home.turn.accept-ground-rules.whose")}</StateLabel>
            <RulesText page={page} rules={adopted} />
            <CommandButton
              locale={locale} command="acceptRules" target={{ tenant: tenant.slug, panel: panel.slug, about: adopted.id }}
              kind="primary" width="full"
              label={t("panelPages:rules.accept")} saved={t("panelPages:rules.thanks")}
            />
          </Sheet>
        )}
        {adopted && !toAccept && (
          <>
            <RulesText page={page} rules={adopted} />
            {adopted.accepted && <StateLabel state="good">{t("panelPages:rules.accepted")}</StateLabel>}
          </>
        )}
        {proposed && (
          <details className="more">
            <summary>{t("panelPages:rules.proposed")}</summary>
            <RulesText page={page} rules={proposed} />
          </details>
        )}
      </Section>
    </div>
  );
}

/** One version: its text, the easy one first for who reads easy Finnish, and since when it holds. */
export function RulesText({ page: { t, read, locale },
  rules }: { readonly page: TenantPage; readonly rules: GroundRulesView }) {
  const easy = rules.easyText && read(rules.easyText);
  const text = <LocalizedFragment value={read(rules.text)} locale={locale} as="div" />;
  return (
    <>
      <p className="muted small">
        {t("panelPages:rules.version", { version: rules.version })}
        {rules.adoptedOn && `, ${t("panelPages:rules.adoptedOn", { day: formatDate(locale, rules.adoptedOn) })}`}
      </p>
      {easy && locale === "fi-plain" ? <LocalizedFragment value={easy} locale={locale} as="div" note="hidden" /> : text}
      {easy && (
        <details className="more">
          <summary>{t(locale === "fi-plain" ? "panelPages:rules.whole" : "panelPages:rules.easy")}</summary>
          {locale === "fi-plain" ? text : <LocalizedFragment value={easy} locale={locale} as="div" note="hidden" />}
        </details>
      )}
    </>
  );
}
