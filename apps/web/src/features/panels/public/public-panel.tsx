import type { PublicPanelView } from "@raati/core/panels/schema";
import { formatDate, htmlLang } from "@raati/i18n";
import { Columns, type Fact, Facts, LinkButton, LocalizedFragment, Notice, PageHead, Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { LatestBulletins } from "../../bulletins/latest-bulletins.tsx";
import { PublicMappings } from "../../mappings/public-mappings.tsx";
import { NextMeeting } from "../../meetings/lists/coming-meetings.tsx";
import { PluginSlot } from "../../plugins/plugin-slot.tsx";
import { LatestProposals } from "../../proposals/public/latest-proposals.tsx";
import { HowChosen } from "../../recruitment/public/calls/how-chosen.tsx";
import { LatestStatements } from "../../statements/public/latest-statements.tsx";
import { LatestReports } from "../../reports/public/latest-reports.tsx";
import { HowToTakePart } from "../../recruitment/public/calls/how-to-take-part.tsx";
import { PublicMembers } from "./public-members.tsx";
import { termDays } from "../term-days.ts";

interface PublicPanelProps {
  readonly panel: PublicPanelView;
  readonly page: TenantPage;
}

/** A panel for everybody: what it is, what it cannot do, who sits in it and whom to ask (domain.md, A10 and A12). */
export function PublicPanel({ panel, page }: PublicPanelProps) {
  const { t, read, words, locale, home } = page;
  const name = read(panel.name);
  const more = moreFactsOf({ panel, page });
  return (
    <>
      {panel.parent && <p className="kind">{t("panelPages:partOf")} <a href={`${home}/panels/${panel.parent.slug}`}>
        {words(panel.parent.name)}</a></p>}
      <PageHead
        kind={panel.clientGroup && words(panel.clientGroup)} title={name?.text} titleLang={name && htmlLang(name.lang)}
        action={panel.abilities.seeInside && <LinkButton href={`${home}/panels/${panel.slug}/inside`}>
        {t("panelPages:inside.enter")}</LinkButton>}
      />
      {panel.state !== "active" && <Notice title={t(`panelPages:state.${panel.state}`)} />}
      <Columns kind="side">
        <div>
          <LocalizedFragment value={read(panel.task)} locale={locale} />
          <p><strong><LocalizedFragment value={read(panel.noDecisionPower)} locale={locale} as="span" /></strong></p>
        </div>
        <PluginSlot slot="panel.public.aside" panel={panel} page={page} />
      </Columns>
      <Facts facts={factsOf({ panel, page })} />
      <HowToTakePart page={page} panelId={panel.id} />
      <NextMeeting page={page} slug={panel.slug} />
      <HowChosen page={page} panel={panel.slug} />
      <LatestProposals page={page} panel={panel} />
      <LatestStatements page={page} panel={panel} />
      <LatestBulletins page={page} panel={panel} />
      <PublicMappings page={page} slug={panel.slug} />
      <LatestReports page={page} panelId={panel.id} />
      <Section title={t("panelPages:members.title")}><PublicMembers panel={panel} page={page} /></Section>
      {panel.children.length > 0 && (
        <Section title={t("panelPages:sidePanels")}>
          <ul className="panel-rows">
            {panel.children.map((child) => <li key={child.slug}><h3><a href={`${home}/panels/${child.slug}`}>
              {words(child.name)}</a></h3></li>)}
          </ul>
        </Section>
      )}
      {panel.groundRules && (
        <Section title={t("panelPages:groundRules")}>
          <LocalizedFragment value={read((locale === "fi-plain" && panel.groundRules.easyText) || panel.groundRules.text)}
            locale={locale} as="div" />
        </Section>
      )}
      {more.length > 0 && <Section title={t("panelPages:more.title")}><Facts kind="list" facts={more} /></Section>}
    </>
  );
}

/** What visitors look for first. */
function factsOf({ panel, page }: PublicPanelProps): Fact[] {
  const { t, words } = page;
  return [
    { term: t("panelPages:facts.term"), value: panel.term ? termDays(page, panel.term) : t("panelPages:noTerm") },
    { term: t("panelPages:facts.members"), value: panel.members.shown.length + panel.members.notShown },
    ...(panel.unit ? [{ term: t("panelPages:facts.unit"), value: words(panel.unit.name) }] : []),
    ...(panel.areas.length > 0 ? [{ term: t("panelPages:facts.areas"), value: panel.areas.map(words).join(", ") }] : []),
  ];
}

/** The rest: by which decision the panel exists, who keeps it, and with whom it works. */
function moreFactsOf({ panel, page }: PublicPanelProps): Fact[] {
  const { t, words, locale } = page;
  const { decision, hostName } = panel;
  const partners = panel.partners.map(({ name }) => words(name));
  const decided = decision && [words(decision.by), decision.reference, formatDate(locale, decision.day)].join(", ");
  return [
    ...(decision ? [{ term: t("panelPages:manage.decided"), value: decision.url ? <a href={decision.url}>
      {decided}</a> : decided }] : []),
    ...(hostName ? [{ term: t("panelPages:facts.host"), value: words(hostName) }] : []),
    ...(partners.length > 0 ? [{ term: t("panelPages:facts.partners"), value: partners.join(", ") }] : []),
  ];
}
