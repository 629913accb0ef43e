import { htmlLang } from "@raati/i18n";
import { PageHead } from "@raati/ui";
import { orNotFound } from "../../../server/or-not-found.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { managedPanel } from "../manage/managed-panel.ts";
import { ManageFrame } from "../manage/manage-frame.tsx";
import { Handovers } from "./handovers.tsx";

interface HandoverPageProps {
  readonly page: TenantPage;
  readonly slug: string;
  readonly id: string;
}

/**
 * The page of a handover. Its receiver reaches it before being the panel's staff, and then sees it without their other
 * pages.
 */
export async function HandoverPage({ page, slug, id }: HandoverPageProps) {
  const { call, tenant, t, read } = page;
  const target = { tenant: tenant.slug, panel: slug };
  const panel = await orNotFound(call.panels.inside(target));
  const handovers = await orNotFound(call.panels.handovers.list(target));
  const body = <Handovers page={page} panel={panel} handovers={handovers} id={id} />;
  if (panel.abilities.manage) {
    const managed = await managedPanel(tenant.slug, slug);
    return <ManageFrame page={page} panel={managed.panel} tab="handover">{body}</ManageFrame>;
  }
  const name = read(panel.name);
  return (
    <>
      <PageHead kind={t("panelPages:manage.tab.handover")} title={name?.text} titleLang={name && htmlLang(name.lang)} />
      {body}
    </>
  );
}
