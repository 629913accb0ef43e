import type { OnboardingView } from "@raati/core/app/schema";
import { htmlLang } from "@raati/i18n";
import { ButtonRow, LinkButton, Sheet, Track, type TrackStep } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

type Step = OnboardingView[number];

interface OnboardingTrackProps {
  readonly page: TenantPage;
  readonly steps: OnboardingView;
  /** The first panel, once there is one: members are invited on its pages. */
  readonly firstPanel: string | undefined;
}

/** The way of a new organisation to its first panel at work: what is done, what is next, and where it is done. */
export function OnboardingTrack({ page, steps, firstPanel }: OnboardingTrackProps) {
  const { t, locale } = page;
  const next = steps.find(({ state }) => state === "next");
  const view = {
    lang: htmlLang(locale), holder: t("panelPages:onboarding.holder"),
      steps: steps.map((step) => stepOf(page, step, firstPanel)),
    next: next ? t("panelPages:onboarding.next", { step: t(`tenants:onboarding.${next.id}`) }) : "",
  };
  return (
    <Sheet title={t("panelPages:onboarding.title")}>
      <p>{t("panelPages:onboarding.lead")}</p>
        <Track view={view} locale={locale} label={t("panelPages:onboarding.title")} heading={3} />
        {next && (
          <ButtonRow>
            <LinkButton kind="primary" href={addressOf(page.home, next.id, firstPanel)}>
              {t(`panelPages:onboarding.do.${next.id}`)}</LinkButton>
          </ButtonRow>
        )}
    </Sheet>
  );
}

function stepOf({ t, home }: TenantPage, { id, state, waitsFor }: Step, firstPanel: string | undefined): TrackStep {
  const title = t(`tenants:onboarding.${id}`);
  if (state === "done") return { title, state: "done" };
  if (state === "next") return { title, state: "now" };
  if (state === "waiting") return { title, state: "todo",
    note: t("panelPages:onboarding.waits", { step: t(`tenants:onboarding.${waitsFor[0]}`) }) };
  return { title, state: "todo", link: { href: addressOf(home, id, firstPanel),
    text: t(`panelPages:onboarding.do.${id}`) } };
}

function addressOf(home: string, id: Step["id"], firstPanel: string | undefined): string {
  const panel = firstPanel === undefined ? undefined : `/panels/${firstPanel}/manage`;
  const places: Readonly<Record<Step["id"], string>> = {
    languages: "/settings/names", unit: "/settings/units/new", decisionBody: "/settings/bodies/new",
    panelType: "/panels/types", firstPanel: "/panels/new", coordinator: panel ?? "/people",
    invite: panel === undefined ? "/panels" : `${panel}/members`,
  };
  return `${home}${places[id]}`;
}
