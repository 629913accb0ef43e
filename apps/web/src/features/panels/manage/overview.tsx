import { formatDate, htmlLang } from "@raati/i18n";
import { Facts, LocalizedFragment, Notice, Section } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { PanelCalls } from "../../recruitment/calls/panel-calls.tsx";
import { termDays } from "../term-days.ts";
import { CoordinatorForm, type Named } from "./coordinator-form.tsx";
import { ManageFrame, type ManageProps } from "./manage-frame.tsx";
import { NextMove } from "./next-move.tsx";
import { StopForm } from "./stop-form.tsx";

interface OverviewProps extends ManageProps {
  /** People who may coordinate; empty for who may not read the list of people. */
  readonly coordinators: readonly Named[];
}

/**
 * A panel at a glance for its staff: what it needs to go on, who coordinates it, by which decision it exists, what it says.
 */
export function Overview({ page, panel, coordinators }: OverviewProps) {
  const { t, read, words, locale, home, tenant } = page;
  const { abilities, slug, decision } = panel;
  const texts = sectionTexts(t, "panelPages:manage");
  const target = { tenant: tenant.slug, panel: slug };
  return (
    <ManageFrame page={page} panel={panel} tab="overview">
      <NextMove page={page} panel={panel} />
      {panel.stateReason && <Notice title={t("panelPages:manage.reason.label")}><p>{panel.stateReason}</p></Notice>}
      <Facts
        facts={[
          { term: t("panelPages:manage.coordinator"), value: panel.coordinatorName ?? t("panelPages:manage.noCoordinator") },
          { term: t("panelPages:facts.term"), value: panel.term ? termDays(page, panel.term) : t("panelPages:noTerm") },
          { term: t("panelPages:facts.members"), value: panel.term ? `${panel.term.total.taken}/${panel.term.total.max}`
            : 0 },
          {
            term: t("panelPages:manage.decided"), value: decision ? `${words(decision.by)} ${decision.reference}` : t(
              "panelPages:manage.noDecision"),
            note: decision && (decision.url ? <a href={decision.url}>
              {formatDate(locale, decision.day)}</a> : formatDate(locale, decision.day)),
          },
        ]}
      />
      {abilities.nameCoordinator && coordinators.length > 0 && (
        <details className="more" open={panel.coordinatorId === undefined}>
          <summary>{t("panelPages:manage.nameCoordinator")}</summary>
          <CoordinatorForm locale={locale} texts={texts} target={target} people={coordinators}
            chosen={panel.coordinatorId} />
        </details>
      )}
      <Section
        title={t("panelPages:manage.says")}
        aside={abilities.manage && <a href={`${home}/panels/${slug}/manage/edit`}>{t("panelPages:manage.edit")}</a>}
      >
        <div lang={htmlLang(read(panel.task)?.lang ?? locale)}>
          <LocalizedFragment value={read(panel.task)} locale={locale} as="div" /></div>
        <p><strong><LocalizedFragment value={read(panel.noDecisionPower)} locale={locale} as="span" /></strong></p>
      </Section>
      <PanelCalls page={page} panelId={panel.id} takesCalls={panel.state !== "ended"} />
      {(abilities.pause || abilities.end) && (
        <Section title={t("panelPages:manage.stop")}>
          {abilities.pause && (
            <details className="more">
              <summary>{t("panelPages:manage.pause")}</summary>
              <StopForm locale={locale} texts={texts} target={target} kind="pause" />
            </details>
          )}
          {abilities.end && (
            <details className="more">
              <summary>{t("panelPages:manage.end")}</summary>
              <StopForm locale={locale} texts={texts} target={target} kind="end" />
            </details>
          )}
        </Section>
      )}
    </ManageFrame>
  );
}
