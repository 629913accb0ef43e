import { newId } from "@raati/db";
import { addDays, helsinkiDay } from "@raati/i18n";
import { notFound } from "next/navigation";
import { raati } from "../../../server/raati.ts";
import { sectionTexts } from "../../../server/section-texts.ts";
import { lastDay } from "./last-day.ts";
import { ManageFrame, type ManageProps } from "./manage-frame.tsx";
import { TermForm } from "./term-form.tsx";

/** The page on which a term is planned, or its days are moved. */
export async function PlanTerm({ page, panel, term: id }: ManageProps & { readonly term?: string }) {
  const { t, locale, tenant, home, call } = page;
  const target = { tenant: tenant.slug, panel: panel.slug };
  const terms = await call.panels.terms.list(target);
  const term = id === undefined ? undefined : terms.find((one) => one.id === id) ?? notFound();
  const last = terms.reduce<string | undefined>((end, { endsOn }) => (end === undefined || endsOn > end ? endsOn : end),
    undefined);
  const startsOn = last && addDays(last, 1) > today() ? addDays(last, 1) : today();
  return (
    <ManageFrame page={page} panel={panel} tab="terms" title={t(term ? "panelPages:terms.change" : "panelPages:terms.plan")}>
      <div className="form-page">
        <TermForm
          locale={locale} texts={sectionTexts(t, "panelPages:terms")} target={target} languages={tenant.languages}
          id={newId()} term={term}
          suggested={{ startsOn, endsOn: lastDay(startsOn, panel.typeTermMonths) }}
          then={`${home}/panels/${panel.slug}/manage/terms`}
        />
      </div>
    </ManageFrame>
  );
}

const today = (): string => helsinkiDay(raati().ports.clock.now());
