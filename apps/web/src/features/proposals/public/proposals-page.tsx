import type { proposalRows } from "@raati/core/proposals/schema";
import { EmptyState, LinkButton, PageHead } from "@raati/ui";
import { Crumbs } from "@raati/ui";
import type { z } from "zod";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { filterAddress, isFiltered, type ProposalFilter } from "./filter.ts";
import { FilterForm, type FilterChoices } from "./filter-form.tsx";
import { ProposalRows } from "./proposal-rows.tsx";

interface ProposalsPageProps {
  readonly page: TenantPage;
  readonly rows: z.output<typeof proposalRows>;
  readonly filter: ProposalFilter;
  readonly choices: FilterChoices;
  /** The panel whose proposals these are; all of the organisation's when left out. */
  readonly panel?: { readonly slug: string; readonly name: string };
}

/** Proposals with what was answered and what changed (J5.8). The filter is in the address, so a list can be sent on. */
export function ProposalsPage({ page, rows: { items, next }, filter, choices, panel }: ProposalsPageProps) {
  const { t, home, locale } = page;
  const address = panel ? `${home}/panels/${panel.slug}/proposals` : `${home}/proposals`;
  return (
    <>
      {panel && <Crumbs locale={locale} links={[{ href: `${home}/panels/${panel.slug}`, text: panel.name }]} />}
      <PageHead
        kind={panel?.name} title={t(`proposalPages:list.${filter.show === "changed" ? "changedTitle" : "title"}`)}
        lead={t(`proposalPages:list.${filter.show === "changed" ? "changedLead" : "lead"}`)}
        action={panel === undefined && <LinkButton href={`${home}/themes`}>{t("themePages:public.title")}</LinkButton>}
      />
      <FilterForm page={page} address={address} filter={filter} choices={choices} />
      {items.length > 0 ? <ProposalRows page={page} rows={items} panels={panel === undefined} /> : (
        <EmptyState
          title={t(`proposalPages:list.${isFiltered(filter) ? "nothing" : "empty"}`)}
          action={isFiltered(filter) && <LinkButton href={address}>{t("proposalPages:list.all")}</LinkButton>}
        >
          <p>{t(`proposalPages:list.${isFiltered(filter) ? "nothingText" : "emptyText"}`)}</p>
        </EmptyState>
      )}
      {next && (
        <p className="list-foot">
          <a className="onward" href={filterAddress(address, filter, next)}>{t("proposalPages:list.more")}</a>
        </p>
      )}
    </>
  );
}
