import type { StatementRow } from "@raati/core/statements/schema";
import { formatDate, htmlLang } from "@raati/i18n";
import { Table } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { StatementStateLabel } from "../statement-state.tsx";

interface StatementRowsProps {
  readonly page: TenantPage;
  readonly rows: readonly StatementRow[];
  /** The address below which each of them has its page. */
  readonly address: string;
  /** Say of which panel each is. */
  readonly panels?: boolean;
}

/** Statements: what, when the panel adopted it, where it is now. */
export function StatementRows({ page, rows, address, panels }: StatementRowsProps) {
  const { t, read, words, locale } = page;
  return (
    <Table
      caption={t("statementPages:list.caption")} captionHidden rows={rows} rowKey={({ id }) => id}
      columns={[
        {
          title: t("statementPages:column.statement"), kind: "head", width: 50,
          cell: ({ id, title, kind, panel }) => (
            <>
              <a href={`${address}/${id}`} lang={htmlLang(read(title)?.lang ?? locale)}>{words(title)}</a>
              <small>{[t(`statements:kind.${kind}`), panels && words(panel.name)].filter(Boolean).join(" · ")}</small>
            </>
          ),
        },
        {
          title: t("statementPages:column.adopted"), width: 20,
          cell: ({ adoptedOn, year, number }) => (adoptedOn ? (
            <>
              {formatDate(locale, adoptedOn)}
              {number !== undefined && <small>{`${number}/${year}`}</small>}
            </>
          ) : <span className="muted">{t("statementPages:list.notAdopted")}</span>),
        },
        {
          title: t("statementPages:column.state"),
          cell: ({ state, publishedOn }) => (
            <>
              <StatementStateLabel t={t} state={state} />
              {publishedOn && (
                <small>{t("statementPages:list.publishedOn", { day: formatDate(locale, publishedOn) })}</small>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
