import type { StaffPanelView } from "@raati/core/panels/schema";
import { htmlLang } from "@raati/i18n";
import { Crumbs, PageHead, StateLabel, TabNav } from "@raati/ui";
import type { ReactNode } from "react";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { PluginSlot } from "../../plugins/plugin-slot.tsx";

export const MANAGE_TABS = ["overview", "members", "terms", "rules", "trainings", "fees", "handover", "type"] as const;
export type ManageTab = (typeof MANAGE_TABS)[number];

export interface ManageProps {
  readonly page: TenantPage;
  readonly panel: StaffPanelView;
}

interface ManageFrameProps extends ManageProps {
  readonly tab: ManageTab;
  /** A page under the tab: its own name and the one thing that is done there. */
  readonly title?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** The top of the pages on which a panel's staff work: the panel, how it stands, and its parts. */
export function ManageFrame({ page, panel, tab, title, action, children }: ManageFrameProps) {
  const { t, home, read, words } = page;
  const name = read(panel.name);
  const address = `${home}/panels/${panel.slug}`;
  const addressOf = (one: ManageTab) => (one === "handover" ? `${address}/handover`
    : `${address}/manage${one === "overview" ? "" : `/${one}`}`);
  if (title !== undefined) {
    const part = tab === "overview" ? [] : [{ href: addressOf(tab), text: t(`panelPages:manage.tab.${tab}`) }];
    const crumbs = [{ href: addressOf("overview"), text: words(panel.name) }, ...part];
    return (
      <>
        <Crumbs locale={page.locale} links={crumbs} />
        <PageHead title={title} action={action} />
        {children}
      </>
    );
  }
  return (
    <>
      <PageHead
        kind={[t(`panelPages:kind.${panel.kind}`), words(panel.typeName)].join(" · ")} title={name?.text}
        titleLang={name && htmlLang(name.lang)}
        lead={<StateLabel state={panel.state === "active" ? "good" : "idle"}>
        {t(`panels:panelState.${panel.state}`)}</StateLabel>}
        action={(
          <>
            <a className="onward" href={`${address}/inside`}>{t("panelPages:manage.inside")}</a>
            <a className="onward" href={`${address}/meetings`}>{t("meetingPages:list.title")}</a>
          </>
        )}
      />
      <TabNav
        label={t("panelPages:manage.parts")}
        items={MANAGE_TABS.map((one) => ({ href: addressOf(one), text: t(`panelPages:manage.tab.${one}`),
        current: one === tab }))}
      />
      {action && <div className="row-actions">{action}</div>}
      {children}
      {tab === "overview" && <PluginSlot slot="panel.staff.aside" panel={panel} page={page} />}
    </>
  );
}
