import type { FeasibilityView } from "@raati/core/recruitment/schema";
import { Notice } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import type { ShownDimension } from "./quota-state.ts";

interface FeasibilityProps {
  readonly page: TenantPage;
  readonly feasibility: FeasibilityView | undefined;
  readonly dimensions: readonly ShownDimension[];
  readonly address: string;
}

/** Whether any set of these applicants keeps all quotas; if none does, why, and what would help. */
export function Feasibility({ page: { t }, feasibility, dimensions, address }: FeasibilityProps) {
  if (!feasibility) {
    return <p><a className="onward" href={`${address}?check=yes#feasibility`}>{t("recruitmentPages:feasible.check")}</a></p>;
  }
  const nameOf = (dimension: string, group: string) => {
    const at = dimensions.find((one) => one.dimension === dimension);
    return `${at?.name ?? dimension}, ${at?.groups.find((one) => one.group === group)?.name ?? group}`;
  };
  /** "Sukupuoli, mies: " before a sentence that is about one dimension or group. */
  const about = ({ category, value }: Readonly<Record<string, string | number>>) => {
    if (category === undefined) return "";
    const dimension = String(category);
    return `${value === undefined ? dimensions.find((one) => one.dimension === dimension)?.name ?? dimension : nameOf(dimension, String(value))}: `;
  };
  return (
    <div id="feasibility">
      {feasibility.feasible ? <Notice kind="success" title={t("recruitmentPages:feasible.yes")} /> : (
        <Notice kind="warning" title={t("recruitmentPages:feasible.no")}>
          <ul>{feasibility.reasons.map(({ key, values }) => <li
            key={`${key} ${JSON.stringify(values)}`}>{about(values)}{t(key, values)}</li>)}</ul>
          {feasibility.relaxations.length > 0 && (
            <>
              <p>{t("recruitmentPages:feasible.ways")}</p>
              <ol>
                {feasibility.relaxations.map((changes) => (
                  <li key={JSON.stringify(changes)}>
                    {changes.map(({ dimension, group, bound, from, to }) =>
                      t(`recruitmentPages:feasible.${bound}`, { group: nameOf(dimension, group), from, to })).join(" ")}
                  </li>
                ))}
              </ol>
              <p><a href={`${address}/quotas`}>{t("recruitmentPages:feasible.toQuotas")}</a></p>
            </>
          )}
        </Notice>
      )}
    </div>
  );
}
