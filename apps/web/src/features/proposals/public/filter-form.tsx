import { OUTCOMES } from "@raati/core/handling/schema";
import { PROPOSAL_KINDS } from "@raati/core/proposals/schema";
import { Button, ButtonRow, Select, type SelectOption } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { SHOWN, type ProposalFilter } from "./filter.ts";

export interface FilterChoices {
  readonly units: readonly SelectOption[];
  readonly years: readonly number[];
}

interface FilterFormProps {
  readonly page: TenantPage;
  readonly address: string;
  readonly filter: ProposalFilter;
  readonly choices: FilterChoices;
}

/** The filter of a list of proposals: a plain form that needs no script. */
export function FilterForm({ page: { t, locale }, address, filter, choices: { units, years } }: FilterFormProps) {
  const all = t("proposalPages:filter.all");
  const shared = { locale, need: "silent", empty: all } as const;
  return (
    <search>
      <form className="filter-form" action={address} method="get" aria-label={t("proposalPages:filter.label")}>
        <div className="filter-fields">
          <Select
            locale={locale} need="silent" name="show" label={t("proposalPages:filter.show")}
            defaultValue={filter.show} empty={false}
            options={SHOWN.map((value) => ({ value, label: t(`proposalPages:filter.shown.${value}`) }))}
          />
          <Select
            {...shared} name="kind" label={t("proposalPages:filter.kind")} defaultValue={filter.kind}
            options={PROPOSAL_KINDS.map((value) => ({ value, label: t(`proposals:kind.${value}`) }))}
          />
          <Select
            {...shared} name="outcome" label={t("proposalPages:filter.outcome")} defaultValue={filter.outcome}
            options={OUTCOMES.map((value) => ({ value, label: t(`handling:outcome.${value}`) }))}
          />
          <Select
            {...shared} name="unit" label={t("proposalPages:filter.unit")} defaultValue={filter.unit} options={units}
          />
          <Select
            {...shared} name="year" label={t("proposalPages:filter.year")} defaultValue={filter.year?.toString()}
            options={years.map((year) => ({ value: String(year), label: String(year) }))}
          />
        </div>
        <ButtonRow><Button type="submit" kind="primary">{t("proposalPages:filter.send")}</Button></ButtonRow>
      </form>
    </search>
  );
}
