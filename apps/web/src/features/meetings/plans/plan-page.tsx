import { MEETING_FORMS, type meetingPlanView } from "@raati/core/meetings/schema";
import type { InsidePanelView } from "@raati/core/panels/schema";
import { newId } from "@raati/db";
import { addDays, formatRange } from "@raati/i18n";
import { Crumbs, PageHead, Section } from "@raati/ui";
import type { z } from "zod";
import { orNotFound } from "../../../server/or-not-found.ts";
import { sectionTexts } from "../../../server/section-texts.ts";
import { today } from "../../organisation/today.ts";
import { locales } from "../locales/index.ts";
import { namesOf } from "../meeting-texts.ts";
import type { PanelPlace } from "../place.ts";
import { PlanForm } from "./plan-form.tsx";

type Plan = z.output<typeof meetingPlanView>;

/** A plan holds so many meetings at most. */
const MOST = 60;

/** The page on which a year's meetings are planned at once (D4), and the plans that were made. */
export async function PlanPage({ page, panel, inside }: PanelPlace & { readonly inside: InsidePanelView }) {
  const { t, locale, home, tenant, call, words } = page;
  const target = { tenant: tenant.slug, panel: panel.slug };
  const [plans, templates] = await orNotFound(Promise.all([
    call.meetings.plans.list(target), call.meetings.plans.templates(target),
  ]));
  const { startsOn, endsOn } = inside.term ?? { startsOn: today(), endsOn: addDays(today(), 365) };
  return (
    <div className="form-page">
      <Crumbs locale={locale} links={[
        { href: `${home}/panels/${panel.slug}/inside`, text: panel.name },
        { href: panel.address, text: t("meetingPages:list.title") },
      ]} />
      <PageHead title={t("meetingPages:list.plan")} lead={t("meetingPages:plan.lead")} />
      <PlanForm
        locale={locale} languages={tenant.languages} target={target} done={panel.address}
        texts={{ ...sectionTexts(t, "meetingPages:plan"), ...namesOf(page, "forms", "form", MEETING_FORMS) }}
        ids={Array.from({ length: MOST + 1 }, () => newId())}
        names={Object.fromEntries(tenant.languages.map((one) => [one, locales[one].plan.name]))}
        templates={templates.map(({ id, name }) => ({ value: id, label: words(name) }))}
        weekdays={[1, 2, 3, 4, 5, 6, 7].map(
          (day) => ({ value: String(day), label: t(`meetingPages:plan.weekdays.${day}`) })
        )}
        between={{ startsOn: startsOn > today() ? startsOn : today(), endsOn }}
      />
      {plans.length > 0 && (
        <Section title={t("meetingPages:plan.made")} count={plans.length}>
          <ul className="panel-rows">
            {plans.map((plan) => <li key={plan.id}><MadePlan {...{ page, panel, plan }} /></li>)}
          </ul>
        </Section>
      )}
    </div>
  );
}

function MadePlan({ page: { t, locale, words }, panel, plan }: PanelPlace & { readonly plan: Plan }) {
  return (
    <>
      <p><strong>{formatRange(locale, plan.startsOn, plan.endsOn)}</strong></p>
      <p>{t("meetingPages:plan.meetings", { count: plan.meetings.length })}</p>
      <ul>
        {plan.meetings.map(({ id, title, startsAt, endsAt }) => (
          <li key={id}><a href={`${panel.address}/${id}`}>{words(title)}</a> {formatRange(locale, startsAt, endsAt)}</li>
        ))}
      </ul>
    </>
  );
}
