import type { reportRows } from "@raati/core/reports/schema";
import { formatDate, htmlLang } from "@raati/i18n";
import { Crumbs, EmptyState, LinkButton, PageHead, Table } from "@raati/ui";
import type { z } from "zod";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { makingAddress } from "../report-address.ts";
import { ReportStateLabel } from "../report-state.tsx";

/** The reports that the reader makes: how far each is. */
export function ReportsList({ page, rows: { items, next } }: {
  readonly page: TenantPage; readonly rows: z.output<typeof reportRows>;
}) {
  const { t, read, words, locale, home } = page;
  const add = <LinkButton kind="primary" icon="plus" href={makingAddress(home, "new")}>
    {t("reportPages:made.add")}
  </LinkButton>;
  return (
    <>
      <Crumbs locale={locale} links={[{ href: `${home}/desk`, text: t("web:nav.work") }]} />
      <PageHead title={t("reportPages:made.title")} lead={t("reportPages:made.lead")} action={items.length > 0 && add} />
      <Table
        caption={t("reportPages:made.title")} captionHidden rows={items} rowKey={({ id }) => id}
        rowKind={({ state }) => (state === "collecting" || state === "editing" ? "turn" : undefined)}
        empty={<EmptyState title={t("reportPages:made.empty.title")} action={add}><p>{t(
          "reportPages:made.empty.text"
        )}</p></EmptyState>}
        columns={[
          {
            title: t("reportPages:made.column.report"), kind: "head", width: 44, cell: ({ id, title, panels }) => (
              <>
                <a href={makingAddress(home, id)} lang={htmlLang(read(title)?.lang ?? locale)}>{words(title)}</a>
                <small>{panels.map(({ name }) => words(name)).join(", ")}</small>
              </>
            ),
          },
          {
            title: t("reportPages:made.column.state"), cell: ({ state, approved, panels }) => (
              <>
                <ReportStateLabel t={t} state={state} />
                {state === "for-approval" && (
                  <small>{t("reportPages:made.approved", { count: approved, of: panels.length })}</small>
                )}
              </>
            ),
          },
          {
            title: t("reportPages:made.column.public"),
            cell: ({ publishedOn }) => (publishedOn ? formatDate(locale, publishedOn)
              : <span className="muted">{t("reportPages:made.notYet")}</span>),
          },
        ]}
      />
      {next && <p className="list-foot"><a className="onward" href={`${makingAddress(home)}?after=${next}`}>
        {t("reportPages:list.more")}</a></p>}
    </>
  );
}
