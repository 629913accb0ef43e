import { QuotaKey, QuotaTable } from "@raati/ui";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { gapWords, quotaGap, quotaWords, type ShownDimension } from "./quota-state.ts";

interface QuotaTablesProps {
  readonly texts: SectionTexts;
  readonly dimensions: readonly ShownDimension[];
  readonly seats: number;
  /** The scale, the source, the day and n. */
  readonly source: string;
  /** Nobody is chosen yet, so a quota cannot be missed. */
  readonly empty: boolean;
}

/** Seats, pool and chosen set by every dimension against the quotas (A3). */
export function QuotaTables({ texts, dimensions, seats, source, empty }: QuotaTablesProps) {
  const t = (key: string) => say(texts, key);
  return (
    <>
      <QuotaKey chosen={t("key.chosen")} quota={t("key.quota")} share={t("key.share")} />
      {dimensions.map(({ dimension, name, groups }) => (
        <QuotaTable
          key={dimension} title={name} seats={seats} hidden={t("hidden")}
          columns={{ group: t("column.group"), pool: t("column.pool"), chosen: t("column.chosen"),
            quota: t("column.quota") }}
          rows={groups.map((one) => ({
            key: one.group, label: one.name, pool: one.pool, chosen: one.chosen, share: one.share, min: one.min,
              max: one.max,
            quota: one.min === undefined && one.max === undefined ? <span
              className="muted">{t("quota.none")}</span> : quotaWords(one, texts),
            wrong: empty ? undefined : gapWords(quotaGap(one, one.chosen), texts),
          }))}
        />
      ))}
      <p className="small muted">{source}</p>
    </>
  );
}
