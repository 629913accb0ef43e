import { Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { NoticeList } from "./notice-list.tsx";

/** So many stand on the reader's own page; the rest is one click away. */
const MOST = 4;

/** What is new for the reader, on the reader's own page. */
export async function WhatsNew({ page }: { readonly page: TenantPage }) {
  const { t, call, tenant, home } = page;
  const { items, unread } = await call.notifications.mine.list({ tenant: tenant.slug, size: MOST });
  return (
    <Section
      title={t("newsPages:list.title")} count={unread > 0 ? unread : undefined}
      aside={<a href={`${home}/notices`}>{t("newsPages:list.seeAll")}</a>}
    >
      {items.length > 0 ? <NoticeList page={page} notes={items} />
        : <p className="muted">{t("newsPages:list.emptyHome")}</p>}
    </Section>
  );
}
