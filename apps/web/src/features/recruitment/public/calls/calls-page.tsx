import { EmptyState, PageHead, TabNav } from "@raati/ui";
import type { TenantPage } from "../../../../server/tenant-page.ts";
import { CallCards } from "./call-cards.tsx";

/** Which calls a list shows. */
export const SHOWN = ["open", "coming", "closed"] as const;
export type Shown = (typeof SHOWN)[number];

interface CallsPageProps {
  readonly page: TenantPage;
  readonly show: Shown;
  /** Where the list goes on from. */
  readonly after: string | undefined;
}

/** The organisation's calls for everybody: those that can be applied to now, announced ones, and those that are over. */
export async function CallsPage({ page, show, after }: CallsPageProps) {
  const { t, call, tenant, home } = page;
  const { items, next } = await call.recruitment.calls.publicList({ tenant: tenant.slug, show, after });
  const address = (which: Shown) => (which === "open" ? `${home}/calls` : `${home}/calls?show=${which}`);
  return (
    <>
      <PageHead title={t(`callPages:list.title.${show}`)} lead={t("callPages:list.lead")} />
      <TabNav
        label={t("callPages:list.which")}
        items={SHOWN.map(
          (which) => ({ href: address(which), text: t(`callPages:list.tab.${which}`), current: which === show })
        )}
      />
      {items.length > 0 ? <CallCards page={page} calls={items} heading={2} /> : (
        <EmptyState
          title={t(`callPages:list.empty.${show}`)}
          action={show === "open" && <a className="onward" href={address("coming")}>{t("callPages:list.seeComing")}</a>}
        >
          <p>{t("callPages:list.emptyText")}</p>
        </EmptyState>
      )}
      <p><a className="onward" href={`${home}/calls/news`}>{t("newsPages:subscribe.offer")}</a></p>
      {next && (
        <p>
          <a className="onward" href={`${address(show)}${show === "open" ? "?" : "&"}after=${next}`}>
            {t("callPages:list.more")}
          </a>
        </p>
      )}
    </>
  );
}
