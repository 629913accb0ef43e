import type { AreaView } from "@raati/core/organisation/schema";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { OrderedRows } from "../ordered-rows.tsx";
import { EndedMark, PartList } from "../part-list.tsx";

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
        order={manages ? {
          among: () => active,
          give: (ids) => ({ command: "reorderAreas", input: { tenant: tenant.slug, ids } }),
        } : undefined}
        rows={areas.map(({ id, name, code, state }) => ({
          id,
          name,
          href: manages ? `${address}/${id}` : undefined,
          children: (
            <>
              {code && <p className="small muted">{t("organisationPages:areas.code", { code })}</p>}
              <EndedMark page={page} state={state} />
            </>
          ),
        }))}
      />
    </PartList>
  );
}
