import { EmptyState, PageHead, Section } from "@raati/ui";
import { PanelCards } from "../../../features/panels/panel-cards.tsx";
import { HowToTakePart } from "../../../features/recruitment/public/calls/how-to-take-part.tsx";
import { LatestReports } from "../../../features/reports/public/latest-reports.tsx";
import { tenantPage } from "../../../server/tenant-page.ts";

export default async function TenantHome({ params }: { params: Promise<{ tenant: string }> }) {
  const page = await tenantPage((await params).tenant);
  const { t, call, tenant, words, home } = page;
  const { items, next } = await call.panels.publicList({ tenant: tenant.slug });
  return (
    <>
      <PageHead title={t("tenantPages:home.title")} lead={t("tenantPages:home.lead", { name: words(tenant.name) })} />
      <p>{t("tenantPages:home.noDecision")}</p>
      <Section title={t("tenantPages:home.panels")}>
        {items.length === 0 ? <EmptyState title={t("panelPages:list.empty")} /> : <PanelCards panels={items} page={page} />}
        {next && <p><a href={`${home}/panels?after=${next}`}>{t("panelPages:list.more")}</a></p>}
      </Section>
      <HowToTakePart page={page} />
      <LatestReports page={page} />
      <Section title={t("tenantPages:home.how")}>
        <ol>
          {(["one", "two", "three"] as const).map((step) => <li key={step}>{t(`tenantPages:home.steps.${step}`)}</li>)}
        </ol>
      </Section>
    </>
  );
}
