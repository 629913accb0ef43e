import type { InsidePanelView } from "@raati/core/panels/schema";
import { htmlLang } from "@raati/i18n";
import { LinkButton, LocalizedFragment, Notice, PageHead, Section, Sheet, StateLabel, Track } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { NextMeeting } from "../../meetings/lists/coming-meetings.tsx";
import { InvitationAnswer } from "../homes/invitation-answer.tsx";
import { PluginSlot } from "../../plugins/plugin-slot.tsx";
import { ReportsInside } from "../../reports/public/reports-inside.tsx";
import { MembersInside } from "./members-inside.tsx";
import { membershipTrack } from "./membership-track.ts";
import { MyMembership } from "./my-membership.tsx";
import { RulesInside } from "./rules-inside.tsx";
import { TrainingsInside } from "./trainings-inside.tsx";

export interface InsidePanelProps {
  readonly page: TenantPage;
  readonly panel: InsidePanelView;
}

/** A panel for its members: what waits for the reader, what the panel is for, its rules and trainings, who sits in it. */
export function InsidePanel({ page, panel }: InsidePanelProps) {
  const { t, read, locale, home } = page;
  const { abilities, slug } = panel;
  const name = read(panel.name);
  const path = membershipTrack(page, panel);
  return (
    <div className="narrow">
      <PageHead
        kind={t(`panelPages:kind.${panel.kind}`)} title={name?.text} titleLang={name && htmlLang(name.lang)}
        action={abilities.manage && <LinkButton href={`${home}/panels/${slug}/manage`}>
        {t("panelPages:inside.manage")}</LinkButton>}
      />
      {panel.state !== "active" && <Notice title={t(`panelPages:state.${panel.state}`)}>
        {panel.stateReason && <p>{panel.stateReason}</p>}</Notice>}
      {abilities.answerHandover && (
        <Notice title={t("panelPages:inside.handover.title")}>
          <p><a href={`${home}/panels/${slug}/handover`}>{t("panelPages:inside.handover.link")}</a></p>
        </Notice>
      )}
      <Invitation page={page} panel={panel} />
      <PluginSlot slot="panel.member.top" panel={panel} page={page} />
      {path && panel.mine?.state !== "invited" && <Sheet>
        <Track view={path} locale={locale} label={t("panelPages:path.label")} heading={2} /></Sheet>}
      <Section title={t("panelPages:inside.task")}>
        <LocalizedFragment value={read(panel.task)} locale={locale} as="div" />
        <p><strong><LocalizedFragment value={read(panel.noDecisionPower)} locale={locale} as="span" /></strong></p>
        {panel.coordinatorName && <p>{t("panelPages:inside.coordinator", { name: panel.coordinatorName })}</p>}
        <p><a className="onward" href={`${home}/panels/${slug}`}>{t("panelPages:inside.public")}</a></p>
      </Section>
      {abilities.seeInside && <NextMeeting page={page} slug={slug} inside />}
      <Section title={t("proposalPages:inside.title")}>
        <p>{t("proposalPages:inside.lead")}</p>
        <p><a className="onward" href={`${home}/panels/${slug}/inside/proposals`}>{t("proposalPages:inside.open")}</a></p>
      </Section>
      <Section title={t("statementPages:list.title")}>
        <p>{t("statementPages:inside.lead")}</p>
        <p><a className="onward" href={`${home}/panels/${slug}/inside/statements`}>{t("statementPages:inside.open")}</a></p>
      </Section>
      <Section title={t("requestPages:panel.title")}>
        <p>{t("requestPages:panel.lead")}</p>
        <p><a className="onward" href={`${home}/panels/${slug}/inside/requests`}>{t("requestPages:panel.open")}</a></p>
      </Section>
      <ReportsInside page={page} panel={slug} />
      <RulesInside page={page} panel={panel} />
      <TrainingsInside page={page} panel={panel} />
      <MembersInside page={page} panel={panel} />
      <MyMembership page={page} panel={panel} />
    </div>
  );
}

function Invitation({ page: { t, locale, home, tenant }, panel: { mine, privacy, slug } }: InsidePanelProps) {
  if (!mine?.abilities.answer || mine.state !== "invited") return null;
  return (
    <div id="invitation">
      <Sheet kind="urgent">
        <StateLabel state="turn">{t("panelPages:home.turn.answer-invitation.whose")}</StateLabel>
        <h2 className="turn-title">{t("panelPages:inside.invited")}</h2>
        <p>{t("panelPages:inside.invitedText")}</p>
        <InvitationAnswer
          locale={locale} texts={sectionTexts(t, "panelPages:invitation")} publicNames={privacy.publicNames}
          inside={`${home}/panels/${slug}/inside`}
          target={{ tenant: tenant.slug, panel: slug, membership: mine.id }}
        />
      </Sheet>
    </div>
  );
}
