import type { OnboardingView } from "@raati/core/app/schema";
import type { MyMeetingView } from "@raati/core/meetings/schema";
import type { CoordinatorHomeView, CoordinatorItem, CoordinatorPanelsView } from "@raati/core/panels/schema";
import { formatDate, htmlLang, TIME_ZONE, type Locale } from "@raati/i18n";
import { Columns, EmptyState, LinkButton, PageHead, Section } from "@raati/ui";
import type { ReactNode } from "react";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { makingAddress } from "../../reports/report-address.ts";
import { callsAddress } from "../../recruitment/calls/call-address.ts";
import type { CallSummary } from "../../recruitment/calls/calls-at-work.ts";
import { LateItems } from "./late-items.tsx";
import { NextDays } from "./next-days.tsx";
import { OnboardingTrack } from "./onboarding-track.tsx";
import { PanelsTable } from "./panels-table.tsx";
import { TurnsTable } from "./turns-table.tsx";

export interface CoordinatorHomeProps {
  readonly page: TenantPage;
  readonly home: CoordinatorHomeView;
  readonly panels: CoordinatorPanelsView;
  /** The checklist of a new organisation; undefined for a coordinator who is not its staff. */
  readonly onboarding: OnboardingView | undefined;
  readonly now: Date;
  /** What waits among the matters that the reader's panels have sent. */
  readonly matters?: ReactNode;
  /** The calls of the reader's panels that are on the way. */
  readonly calls?: ReactNode;
  /** The same items, for the sentence that says what waits. */
  readonly waiting?: readonly Turn[];
  /** The panels' coming meetings. */
  readonly meetings?: readonly MyMeetingView[];
  /** The panels' calls whose closings are coming days. */
  readonly callsOpen?: readonly CallSummary[];
}

type Turn = Pick<CoordinatorItem, "urgency" | "whose">;
const NOTHING: readonly Turn[] = [];

/** A coordinator's desk: first a sentence, then what is late, whose turn it is, the next days, and the panels. */
export function CoordinatorHome({
  page, home: { items }, panels, onboarding, now, matters, calls, waiting = NOTHING, meetings, callsOpen,
}: CoordinatorHomeProps) {
  const { t, locale, home } = page;
  const late = items.filter(({ urgency }) => urgency === "late");
  const turns = items.filter(({ urgency }) => urgency !== "late");
  const started = onboarding === undefined || onboarding.every(({ state }) => state === "done");
  return (
    <>
      <PageHead
        title={dayInWords(locale, now)} lead={leadOf(page, [...items, ...waiting], panels.items.length)}
        action={started && <Beginnings page={page} hasPanels={panels.items.length > 0} />}
      />
      {!started && <OnboardingTrack page={page} steps={onboarding} firstPanel={panels.items.at(-1)?.slug} />}
      {late.length > 0 && <LateItems page={page} items={late} primary={started} />}
      {panels.items.length > 0 && matters}
      {panels.items.length === 0 ? started && (
        <EmptyState title={t("panelPages:work.empty.title")}
          action={<LinkButton href={`${home}/panels/new`} kind="primary">{t("panelPages:work.found")}</LinkButton>}>
          <p>{t("panelPages:work.empty.text")}</p>
        </EmptyState>
      ) : (
        <>
          <div className="section">
            <Columns kind="side">
              <Section title={t("panelPages:work.turns")}><TurnsTable page={page} items={turns} /></Section>
              <Section title={t("panelPages:work.days")}>
                <NextDays
                  page={page} items={items} panels={panels.items} meetings={meetings} calls={callsOpen} now={now}
                />
              </Section>
            </Columns>
          </div>
          {calls}
          <Section title={t("panelPages:work.panels")}
            aside={<PanelsAside page={page} />}>
            <PanelsTable page={page} panels={panels.items} />
            {panels.next && <p><a className="onward" href={`${home}/desk?after=${panels.next}`}>
              {t("panelPages:list.more")}</a></p>}
          </Section>
        </>
      )}
    </>
  );
}

/** Ways on from the list of panels: to their themes, their yearly reports and their types. */
const PanelsAside = ({ page: { t, home } }: Pick<CoordinatorHomeProps, "page">) => (
  <>
    <a href={`${home}/manage/themes`}>{t("themePages:manage.title")}</a>{" "}
    <a href={makingAddress(home)}>{t("reportPages:made.title")}</a>{" "}
    <a href={`${home}/panels/types`}>{t("panelPages:types.title")}</a>
  </>
);

/** What a coordinator begins most: a panel, and a call for members of one that there is. */
const Beginnings = (
  { page: { t, home }, hasPanels }: Pick<CoordinatorHomeProps, "page"> & { readonly hasPanels: boolean }
) => (
  <div className="btn-row">
    {hasPanels && <LinkButton href={`${callsAddress(home)}/new`} icon="plus">{t("recruitmentPages:calls.add")}</LinkButton>}
    <LinkButton href={`${home}/panels/new`} icon="plus">{t("panelPages:work.found")}</LinkButton>
  </div>
);

/** "Perjantai 15.5.2026": today, as the heading of a desk. */
function dayInWords(locale: Locale, now: Date): string {
  const weekday = new Intl.DateTimeFormat(htmlLang(locale), { weekday: "long", timeZone: TIME_ZONE }).format(now);
  return `${weekday.charAt(0).toLocaleUpperCase(htmlLang(locale))}${weekday.slice(1)} ${formatDate(locale, now)}`;
}

/** The desk in one sentence or two: what is late and whose it is, else what waits for the reader. */
export function leadOf({ t }: Pick<TenantPage, "t">, items: readonly Turn[], panels: number): string {
  if (panels === 0) return t("panelPages:work.lead.start");
  const late = items.filter(({ urgency }) => urgency === "late");
  const mine = items.filter(({ urgency, whose }) => urgency === "now" && whose === "coordinator").length;
  const waiting = mine > 0 ? t("panelPages:work.lead.mine", { count: mine }) : t("panelPages:work.lead.nothing");
  if (late.length === 0) return `${t("panelPages:work.lead.onTime")} ${waiting}`;
  const lateMine = late.filter(({ whose }) => whose === "coordinator").length;
  const whose = lateMine === 0 ? t("panelPages:work.lead.lateNoneMine", { count: late.length })
    : lateMine === late.length ? t("panelPages:work.lead.lateAllMine", { count: late.length })
      : t("panelPages:work.lead.lateSomeMine", { count: lateMine });
  return `${t("panelPages:work.lead.late", { count: late.length })} ${whose}`;
}
