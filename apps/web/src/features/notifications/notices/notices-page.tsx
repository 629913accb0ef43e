import type { NotesView } from "@raati/core/notifications/schema";
import { EmptyState, LinkButton, PageHead, TabNav } from "@raati/ui";
import { CommandButton } from "../../../client/command-button.tsx";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { NoticeList } from "./notice-list.tsx";

interface NoticesPageProps {
  readonly page: TenantPage;
  readonly notes: NotesView;
  /** Only what has not been opened. */
  readonly unreadOnly: boolean;
}

/** Everything that the reader has been told, in the application itself: nobody needs a mail for it. */
export function NoticesPage({ page, notes: { items, unread, next }, unreadOnly }: NoticesPageProps) {
  const { t, locale, home, tenant } = page;
  const address = `${home}/notices`;
  const more = new URLSearchParams({ ...(unreadOnly && { show: "unread" }), ...(next && { after: next }) });
  return (
    <div className="narrow">
      <PageHead title={t("newsPages:list.title")} lead={t("newsPages:list.lead", { count: unread })} />
      <TabNav
        label={t("newsPages:list.which")}
        items={[
          { href: address, text: t("newsPages:list.all"), current: !unreadOnly },
          { href: `${address}?show=unread`, text: t("newsPages:list.unread"), current: unreadOnly },
        ]}
      />
      {items.length > 0 ? <NoticeList page={page} notes={items} /> : (
        <EmptyState
          title={t(`newsPages:list.${unreadOnly ? "allRead" : "empty"}`)}
          action={<LinkButton href={unreadOnly ? address : `${home}/home`}>{t(
            `newsPages:list.${unreadOnly ? "all" : "home"}`
          )}</LinkButton>}
        >
          <p>{t("newsPages:list.emptyText")}</p>
        </EmptyState>
      )}
      {next && <p className="list-foot"><a className="onward" href={`${address}?${more}`}>{t("newsPages:list.more")}</a></p>}
      <div className="doings list-foot">
        {unread > 0 && (
          <CommandButton
            locale={locale} label={t("newsPages:list.markAll")}
            order={{ command: "markNotesRead", input: { tenant: tenant.slug } }}
          />
        )}
        <LinkButton kind="plain" href={`${home}/me/notices`}>{t("newsPages:list.settings")}</LinkButton>
      </div>
    </div>
  );
}
