import { EmptyState, LinkButton, PageHead } from "@raati/ui";
import type { TenantPage } from "../../server/tenant-page.ts";
import { RequestTable, type RequestRows } from "./request-rows.tsx";

/** What the reader's service has asked of panels, and where each request is (B7). */
export function MyRequests({ page, rows: { items, next } }: { readonly page: TenantPage; readonly rows: RequestRows }) {
  const { t, home } = page;
  const make = <LinkButton kind="primary" icon="plus" href={`${home}/requests/new`}>
    {t("requestPages:mine.new")}
  </LinkButton>;
  return (
    <>
      <PageHead title={t("requestPages:mine.title")} lead={t("requestPages:mine.lead")} action={items.length > 0 && make} />
      {items.length === 0 ? (
        <EmptyState title={t("requestPages:mine.empty")} action={make}><p>{t("requestPages:mine.emptyText")}</p></EmptyState>
      ) : <RequestTable page={page} rows={items} panels caption={t("requestPages:mine.title")} />}
      {next && (
        <p className="list-foot">
          <a className="onward" href={`${home}/requests?after=${next}`}>{t("requestPages:mine.more")}</a>
        </p>
      )}
    </>
  );
}
