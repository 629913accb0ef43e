import { Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { StatementRows } from "./statement-rows.tsx";

interface LatestStatementsProps {
  readonly page: TenantPage;
  readonly panel: { readonly id: string; readonly slug: string };
}

/** How many of the newest are shown on a panel's own page. */
const SHOWN = 3;

/** What the panel has stated last; nothing where it has not published anything yet. */
export async function LatestStatements({ page, panel: { id, slug } }: LatestStatementsProps) {
  const { t, call, tenant, home } = page;
  const { items } = await call.statements.publicList({ tenant: tenant.slug, panelId: id, size: SHOWN });
  if (items.length === 0) return null;
  return (
    <Section title={t("statementPages:list.title")}>
      <StatementRows page={page} rows={items} address={`${home}/statements`} />
      <p className="list-foot">
        <a className="onward" href={`${home}/panels/${slug}/statements`}>{t("statementPages:list.allOfPanel")}</a>
      </p>
    </Section>
  );
}
