import type { RepresentationView } from "@raati/core/recruitment/schema";
import { formatNumber, formatPercent } from "@raati/i18n";
import { Table } from "@raati/ui";
import type { CSSProperties } from "react";
import type { TenantPage } from "../../../../server/tenant-page.ts";
import { groupWords } from "../group-words.ts";

type Dimension = RepresentationView["dimensions"][number];
type Group = Dimension["groups"][number];

const SIDES = ["chosen", "pool", "population"] as const;
const shareOf = (group: Group, side: (typeof SIDES)[number]) =>
  ({ chosen: group.chosenShare, pool: group.poolShare, population: group.populationShare })[side];

interface ShareTableProps {
  readonly page: TenantPage;
  readonly dimension: Dimension;
  /** Beside each share how many people it stands for. */
  readonly counts?: boolean;
}

/**
 * One dimension: chosen, applicants and population side by side, each drawn and written, and how far chosen are from
 * population.
 */
export function ShareTable({ page, dimension, counts = false }: ShareTableProps) {
  const { t, locale } = page;
  const hidden = <span className="muted">{t("recruitmentPages:represent.hidden")}</span>;
  return (
    <Table
      caption={groupWords(page, dimension.name)} rows={dimension.groups} rowKey={({ group }) => group}
      columns={[
        { title: t("recruitmentPages:board.column.group"), kind: "head", width: 22,
          cell: ({ name }) => groupWords(page, name) },
        ...SIDES.map((side) => ({
          title: t(`recruitmentPages:represent.${side}`), width: 20, cell: (group: Group) => {
            const share = shareOf(group, side);
            // A group of which no statistics tell is not hidden from anybody.
            if (share === null) return side === "population" ? <span className="muted">–</span> : hidden;
            return (
              <span className="chance">
                <span className={`chance-bar share-${side}`} aria-hidden="true"
                  style={{ "--chance": `${100 * share}%` } as CSSProperties} />
                {formatPercent(locale, share)}
                {counts && <small className="muted">{formatNumber(locale, group[side] ?? 0)}</small>}
              </span>
            );
          },
        })),
        {
          title: t("recruitmentPages:represent.gap"), kind: "number", cell: ({ gap }) => (gap === null ? "–"
            : `${gap > 0 ? "+" : gap < 0 ? "−" : ""}${formatNumber(locale, Math.abs(gap), { decimals: 1 })}`),
        },
      ]}
    />
  );
}
