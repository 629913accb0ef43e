import type { claimRow } from "@raati/core/meetings/schema";
import { formatDate, formatMoney } from "@raati/i18n";
import { type Column, Table } from "@raati/ui";
import type { ReactNode } from "react";
import type { z } from "zod";
import type { TenantPage } from "../../server/tenant-page.ts";
import { ClaimStateLabel } from "./claim-state.tsx";
import { feeInWords, wayInWords } from "./claim-sums.tsx";

export type ClaimRow = z.output<typeof claimRow>;

interface ClaimTableProps {
  readonly page: TenantPage;
  readonly rows: readonly ClaimRow[];
  readonly caption: string;
  /** Payroll sees the fees of all panels: each row says whose it is. */
  readonly panels?: boolean;
  /** What the reader may do with a row, if anything. */
  readonly action: (row: ClaimRow) => ReactNode;
}

/** Fees and travel of many people: who, for which meeting, how much, and how it stands. */
export function ClaimTable({ page, rows, caption, panels = false, action }: ClaimTableProps) {
  const { t, locale, words } = page;
  const title = (key: string) => t(`feePages:staff.column.${key}`);
  const columns: Column<ClaimRow>[] = [
    {
      title: title("who"), kind: "head", width: 30,
      cell: ({ name, meetingTitle, day, panelName }) => (
        <>
          {name || t("feePages:staff.unnamed")}
          <small>{[meetingTitle && words(meetingTitle), formatDate(locale, day)].filter(Boolean).join(" ")}</small>
          {panels && panelName && <small>{words(panelName)}</small>}
        </>
      ),
    },
    { title: title("fee"), cell: (row) => feeInWords(page, row) },
    {
      title: title("travel"), width: 22,
      cell: (row) => (
        <>
          {row.travel ? formatMoney(locale, row.travelCents) : t("feePages:claim.noTravel")}
          {wayInWords(page, row).map((line) => <small key={line}>{line}</small>)}
        </>
      ),
    },
    { title: title("total"), kind: "number", cell: ({ totalCents }) => <strong>{formatMoney(locale, totalCents)}</strong> },
    {
      title: title("state"), width: 20,
      cell: ({ state, stateReason }) => (
        <>
          <ClaimStateLabel t={t} state={state} />
          {stateReason && <small>{stateReason}</small>}
        </>
      ),
    },
    { title: title("pick"), selfEvident: true, cell: action },
  ];
  return <Table caption={caption} captionHidden rows={rows} rowKey={({ id }) => id} columns={columns} />;
}
