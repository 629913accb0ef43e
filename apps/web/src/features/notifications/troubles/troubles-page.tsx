import type { TroublesView } from "@raati/core/notifications/schema";
import { formatDate } from "@raati/i18n";
import { EmptyState, PageHead, StateLabel, Table } from "@raati/ui";
import { CommandButton } from "../../../client/command-button.tsx";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { PeopleTabs } from "../../people/persons/people-tabs.tsx";

/** Whose mails do not arrive, and what to do: mend the address, or call. */
export function TroublesPage(
  { page, troubles: { items, next } }: { readonly page: TenantPage; readonly troubles: TroublesView }
) {
  const { t, locale, home, tenant } = page;
  return (
    <>
      <PageHead title={t("newsPages:troubles.title")} lead={t("newsPages:troubles.lead")} />
      <PeopleTabs page={page} part="unreached" />
      {items.length === 0 ? (
        <EmptyState title={t("newsPages:troubles.empty")}><p>{t("newsPages:troubles.emptyText")}</p></EmptyState>
      ) : (
        <Table
          caption={t("newsPages:troubles.title")} captionHidden rows={items} rowKey={({ personId }) => personId}
          columns={[
            {
              title: t("newsPages:troubles.person"), kind: "head", width: 28,
              cell: ({ personId, name, email }) =>
                <><a href={`${home}/people/${personId}`}>{name}</a><small>{email}</small></>,
            },
            {
              title: t("newsPages:troubles.what"), width: 28,
              cell: ({ what, at, times }) => (
                <>
                  <StateLabel state="late">{t(`newsPages:troubles.kinds.${what}`)}</StateLabel>
                  <small>{t("newsPages:troubles.since", { day: formatDate(locale, at), count: times })}</small>
                </>
              ),
            },
            {
              title: t("newsPages:troubles.do"), cell: ({ personId, name, phone }) => (
                <div className="doings">
                  <a href={`${home}/people/${personId}/change`}>{t("newsPages:troubles.mend")}</a>
                  {phone ? <a href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`}>{t(
                    "newsPages:troubles.call", { phone },
                  )}</a> : (
                    <span className="muted">{t("newsPages:troubles.noPhone")}</span>
                  )}
                  <CommandButton
                    locale={locale} label={t("newsPages:troubles.again")} about={name}
                    order={{ command: "tryMailAgain", input: { tenant: tenant.slug, personId } }}
                  />
                </div>
              ),
            },
          ]}
        />
      )}
      {next && (
        <p className="list-foot">
          <a className="onward" href={`${home}/people/unreached?after=${next}`}>{t("newsPages:list.more")}</a>
        </p>
      )}
    </>
  );
}
