import type { AreaView } from "@raati/core/organisation/schema";
import { StateLabel } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { movedIds, OrderedRows } from "../ordered-rows.tsx";
import { PartList } from "../part-list.tsx";

interface AreasListProps {
  readonly page: TenantPage;
  readonly areas: readonly AreaView[];
  readonly manages: boolean;
}

/** The areas (municipalities) of the organisation. */
export function AreasList({ page, areas, manages }: AreasListProps) {
  const { t, home, tenant } = page;
  const address = `${home}/settings/areas`;
  const active = areas.filter(({ state }) => state === "active").map(({ id }) => id);
  return (
    <PartList page={page} part="areas" count={areas.length} manages={manages}>
      <OrderedRows
        page={page}
        orderOf={
          manages
            ? ({ id }, move) => {
                const ids = movedIds(active, id, move);
                return ids && { command: "reorderAreas", input: { tenant: tenant.slug, ids } };
              }
            : undefined
        }
        rows={areas.map(({ id, name, code, state }) => ({
          id,
          name,
          href: manages ? `${address}/${id}` : undefined,
          children: (
            <>
              {code && <p className="small muted">{t("organisationPages:areas.code", { code })}</p>}
              {state === "ended" && (
                <p>
                  <StateLabel state="idle">{t("organisation:state.ended")}</StateLabel>
                </p>
              )}
            </>
          ),
        }))}
      />
    </PartList>
  );
}
