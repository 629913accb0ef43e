import type { RequestState } from "@raati/core/proposals/schema";
import { Crumbs, EmptyState, PageHead, TabNav } from "@raati/ui";
import type { TenantPage } from "../../server/tenant-page.ts";
import { RequestTable, type RequestRows } from "./request-rows.tsx";

/** Which requests a panel looks at: those it works on, those it has commented, those that were not taken up. */
export const PANEL_LISTS = {
  working: ["sent", "accepted", "on-agenda"], done: ["comment-given", "use-reported", "closed"], declined: ["declined"],
} as const satisfies Record<string, readonly RequestState[]>;
export type PanelList = keyof typeof PANEL_LISTS;

interface PanelRequestsProps {
  readonly page: TenantPage;
  readonly panel: { readonly slug: string; readonly name: string };
  readonly rows: RequestRows;
  readonly list: PanelList;
}

/** What services have asked of a panel, from inside. */
export function PanelRequests({ page, panel: { slug, name }, rows: { items, next }, list }: PanelRequestsProps) {
  const { t, home, locale } = page;
  const address = `${home}/panels/${slug}/inside/requests`;
  return (
    <>
      <Crumbs locale={locale} links={[{ href: `${home}/panels/${slug}/inside`, text: name }]} />
      <PageHead title={t("requestPages:panel.title")} lead={t("requestPages:panel.lead")} />
      <TabNav label={t("requestPages:panel.lists")} items={(Object.keys(PANEL_LISTS) as PanelList[]).map((one) => ({
        href: `${address}?list=${one}`, text: t(`requestPages:panel.list.${one}`), current: one === list,
      }))} />
      {items.length === 0 ? (
        <EmptyState title={t(`requestPages:panel.empty.${list}`)}><p>{t("requestPages:panel.emptyText")}</p></EmptyState>
      ) : <RequestTable page={page} rows={items} caption={t("requestPages:panel.title")} />}
      {next && (
        <p className="list-foot">
          <a className="onward" href={`${address}?${new URLSearchParams({ list, after: next })}`}>
            {t("requestPages:mine.more")}
          </a>
        </p>
      )}
    </>
  );
}
