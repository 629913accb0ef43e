import type { TenantCtx, Tx } from "../../../kernel/index.ts";
import { poolCountsOf } from "../../applications/pool-counts.ts";
import type { Groups } from "../fields.ts";
import { countSelection } from "../methods/count-selection.ts";
import type { CallPart } from "../pools/call-part.ts";
import { nameDimensions } from "../pools/name-dimensions.ts";
import type { QuotaRules } from "../quotas/schema.ts";
import { hideIfSmall, hideInGroups } from "./hide-small.ts";
import type { Publication } from "./model.ts";

/**
 * What the public may know of a selection: applicants and chosen by group. Figures under five are hidden, and further
 * ones so that none can be worked out from the totals (domain.md §2, "Publicity").
 */
export async function publicNumbers(
  ctx: TenantCtx, tx: Tx, at: CallPart,
  { chosen, rules, reserve }: { chosen: readonly Groups[]; rules: QuotaRules; reserve: number },
): Promise<Pick<Publication, "applied" | "chosen" | "reserve" | "dimensions">> {
  const { total, cells } = await poolCountsOf(tx, at.call.id, at.panel.id);
  const dimensions = await nameDimensions(ctx, at, { cells, quotas: rules.quotas });
  const counted = countSelection({
    dimensions, pool: cells, eligible: total, chosen, quotas: rules.quotas, size: rules.size,
  });
  return {
    applied: hideIfSmall(total), chosen: hideIfSmall(chosen.length), reserve: hideIfSmall(reserve),
    dimensions: counted.map(({ dimension, groups }) => {
      const shown = hideInGroups(groups);
      return {
        dimension,
        groups: groups.map(
          ({ group, name }, index) => ({ group, name, applied: shown[index]!.pool, chosen: shown[index]!.chosen })
        ),
      };
    }),
  };
}
