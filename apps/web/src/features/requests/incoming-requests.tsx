import { Section } from "@raati/ui";
import type { TenantPage } from "../../server/tenant-page.ts";
import { RequestTable, type RequestRows } from "./request-rows.tsx";

/** What waits on a coordinator's desk to be taken up or declined; nothing when nothing does. */
export function IncomingRequests({ page, rows: { items } }: { readonly page: TenantPage; readonly rows: RequestRows }) {
  const { t } = page;
  if (items.length === 0) return null;
  return (
    <Section title={t("requestPages:incoming.title")} count={items.length}>
      <p>{t("requestPages:incoming.lead")}</p>
      <RequestTable page={page} rows={items} panels caption={t("requestPages:incoming.title")} />
    </Section>
  );
}
