import type { requestRows } from "@raati/core/proposals/schema";
import { formatDate, htmlLang } from "@raati/i18n";
import { StateLabel, Table } from "@raati/ui";
import type { z } from "zod";
import type { TenantPage } from "../../server/tenant-page.ts";
import { RequestStateLabel } from "./request-state.tsx";

export type RequestRows = z.output<typeof requestRows>;
type Row = RequestRows["items"][number];

interface RequestRowsProps {
  readonly page: TenantPage;
  readonly rows: readonly Row[];
  readonly caption: string;
  /** Of many panels: each row says of which. */
  readonly panels?: boolean;
}

/** Requests as rows: what is asked, where it is, by when it is wanted. */
export function RequestTable({ page: { t, read, words, locale, home }, rows, caption, panels = false }: RequestRowsProps) {
  const title = (key: string) => t(`requestPages:column.${key}`);
  return (
    <Table
      caption={caption} captionHidden rows={rows} rowKey={({ id }) => id}
      rowKind={({ mineToTest }) => (mineToTest > 0 ? "turn" : undefined)}
      columns={[
        {
          title: title("what"), kind: "head", width: 44,
          cell: ({ id, title: name, kind, unitName }) => (
            <>
              <a href={`${home}/requests/${id}`} lang={htmlLang(read(name)?.lang ?? locale)}>{words(name)}</a>
              <small>{[t(`proposals:requestKind.${kind}`), unitName && words(unitName)].filter(Boolean).join(" · ")}</small>
            </>
          ),
        },
        ...(panels ? [{ title: title("panel"), cell: ({ panelName }: Row) => (panelName ? words(panelName) : "–") }] : []),
        {
          title: title("state"), width: 28,
          cell: ({ state, openTests, mineToTest }) => (
            <>
              <RequestStateLabel t={t} state={state} />
              {mineToTest > 0 && <StateLabel state="turn">{t("requestPages:yours")}</StateLabel>}
              {openTests > 0 && <small>{t("requestPages:tests", { count: openTests })}</small>}
            </>
          ),
        },
        {
          title: title("needed"),
          cell: ({ neededBy, late }) => (
            <>
              {neededBy ? formatDate(locale, neededBy) : t("requestPages:noDay")}
              {late && <StateLabel state="late">{t("requestPages:late")}</StateLabel>}
            </>
          ),
        },
      ]}
    />
  );
}
