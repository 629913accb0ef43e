import type { RepresentationView } from "@raati/core/recruitment/schema";
import { formatDate, formatNumber } from "@raati/i18n";
import { EmptyState } from "@raati/ui";
import { sectionTexts } from "../../../../server/section-texts.ts";
import { SelectionFrame } from "../selection-frame.tsx";
import type { ShownSelection } from "../shown-selection.ts";
import { LoadForm } from "./load-form.tsx";
import { ShareTable } from "./share-table.tsx";

interface RepresentationPageProps extends ShownSelection {
  readonly representation: RepresentationView;
  /** May load population figures. */
  readonly loads: boolean;
  readonly now: Date;
}

const ROW_PROBLEMS = ["dimension", "group", "count", "source", "year", "groupTwice"] as const;

/** Chosen, applicants and population side by side. Groups under five are hidden, never shown as nothing. */
export function RepresentationPage({ representation, loads, now, ...at }: RepresentationPageProps) {
  const { page, call, part, view } = at;
  const { t, locale, tenant } = page;
  const { dimensions, pool, chosen } = representation;
  const problem = (key: string) => `recruitment:representation.problem.${key}`;
  return (
    <SelectionFrame
      page={page} call={call} part={part} view={view} tab="representation" title={t("recruitmentPages:represent.title")}
      lead={t("recruitmentPages:represent.lead")}
    >
      {pool === 0 ? (
        <EmptyState title={t("recruitmentPages:represent.empty.title")}>
          <p>{t("recruitmentPages:represent.empty.text")}</p>
        </EmptyState>
      ) : dimensions.map((dimension) => (
        <section key={dimension.dimension} className="share-table">
          <ShareTable page={page} dimension={dimension} />
          <p className="small muted">
            {t("recruitmentPages:represent.n",
              { chosen: formatNumber(locale, chosen), pool: formatNumber(locale, pool), day: formatDate(locale, now) })}
            {" "}
            {dimension.source === undefined ? t("recruitmentPages:represent.noSource")
              : t("recruitmentPages:represent.source", { source: dimension.source, year: String(dimension.year ?? "") })}
            {dimension.groups.some(({ pool: applied, chosen: taken }) => applied === null || taken === null)
              && ` ${t("recruitment:publication.hidden")}`}
          </p>
        </section>
      ))}
      {loads && (
        <section className="section form-page" aria-labelledby="load">
          <h2 id="load">{t("recruitmentPages:load.title")}</h2>
          <p>{t("recruitmentPages:load.text")}</p>
          <LoadForm
            locale={locale} tenant={tenant.slug} texts={sectionTexts(t, "recruitmentPages:load")}
            problems={{
              ...Object.fromEntries(ROW_PROBLEMS.map((key) => [problem(key), t(problem(key))])),
                [problem("areaUnknown")]: t(problem("areaUnknown"), { area: "{{area}}" }),
            }}
          />
        </section>
      )}
    </SelectionFrame>
  );
}
