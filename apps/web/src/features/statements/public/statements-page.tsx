import type { statementRows } from "@raati/core/statements/schema";
import { Crumbs, EmptyState, PageHead } from "@raati/ui";
import type { z } from "zod";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { StatementRows } from "./statement-rows.tsx";

interface StatementsPageProps {
  readonly page: TenantPage;
  readonly rows: z.output<typeof statementRows>;
  /** The panel whose statements these are; all of the organisation's when left out. */
  readonly panel?: { readonly slug: string; readonly name: string };
}

/** What panels have stated, and where it is now. */
export function StatementsPage({ page, rows: { items, next }, panel }: StatementsPageProps) {
  const { t, home, locale } = page;
  const address = panel ? `${home}/panels/${panel.slug}/statements` : `${home}/statements`;
  return (
    <>
      {panel && <Crumbs locale={locale} links={[{ href: `${home}/panels/${panel.slug}`, text: panel.name }]} />}
      <PageHead kind={panel?.name} title={t("statementPages:list.title")} lead={t("statementPages:list.lead")} />
      {items.length > 0
        ? <StatementRows page={page} rows={items} address={`${home}/statements`} panels={panel === undefined} />
        : <EmptyState title={t("statementPages:list.empty")}><p>{t("statementPages:list.emptyText")}</p></EmptyState>}
      {next && (
        <p className="list-foot">
          <a className="onward" href={`${address}?after=${next}`}>{t("statementPages:list.more")}</a>
        </p>
      )}
    </>
  );
}
