import { formatNumber } from "@raati/i18n";
import { Table } from "@raati/ui";
import type { applicationCounts } from "@raati/core/recruitment/schema";
import type { z } from "zod";
import { CallFrame, type CallProps } from "../calls/call-frame.tsx";
import { selectionAddress } from "./selection-address.ts";

/** The panels of a call, each with its own selection. */
export function PanelsToSelect({ page, call, counts }: CallProps & { readonly counts: z.output<typeof applicationCounts> }) {
  const { t, home, locale, words } = page;
  return (
    <CallFrame page={page} call={call} tab="selection" title={t("recruitmentPages:tab.selection")}
      lead={t("recruitmentPages:selection.each")}>
      <Table
        caption={t("recruitmentPages:call.byPanel")} captionHidden rows={call.panels} rowKey={({ panelId }) => panelId}
        columns={[
          {
            title: t("recruitmentPages:call.panel"), kind: "head",
            cell: ({ panelId, name }) => <a href={selectionAddress(home, call.id, panelId)}>{words(name)}</a>,
          },
          { title: t("recruitmentPages:call.seats"), kind: "number", cell: ({ seats }) => seats },
          {
            title: t("recruitmentPages:call.pool"), kind: "number",
            cell: ({ panelId }) => formatNumber(locale, counts.pools.find((pool) => pool.panelId === panelId)?.total ?? 0),
          },
        ]}
      />
    </CallFrame>
  );
}
