import { EmptyState, PageHead } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { PanelCards } from "../panel-cards.tsx";

interface PanelsPageProps {
  readonly page: TenantPage;
  /** Where the list goes on from. */
  readonly after: string | undefined;
  /** The panels whose work is over, in place of those at work. */
  readonly ended: boolean;
}

/** The organisation's panels for everybody: those at work, or those that have ended. */
export async function PanelsPage({ page, after, ended }: PanelsPageProps) {
  const { t, call, tenant, home } = page;
  const states = ended ? ["ended" as const] : ["active" as const, "paused" as const];
  const { items, next } = await call.panels.publicList({ tenant: tenant.slug, states, after });
  return (
    <>
      <PageHead title={t(ended ? "panelPages:list.ended" : "panelPages:list.title")} lead={t("panelPages:list.lead")} />
      {items.length === 0 ? <EmptyState title={t("panelPages:list.empty")} /> : <PanelCards panels={items} page={page} />}
      <p className="row-actions">
        {next && (
          <a className="onward" href={`${home}/panels?after=${next}${ended ? "&ended" : ""}`}>{t("panelPages:list.more")}</a>
        )}
        {ended ? <a className="onward" href={`${home}/panels`}>{t("panelPages:list.active")}</a>
          : <a className="onward" href={`${home}/panels?ended`}>{t("panelPages:list.ended")}</a>}
        <a className="onward" href={`${home}/fees`}>{t("feePages:public.title")}</a>
      </p>
    </>
  );
}
