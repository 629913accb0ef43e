import type { TenantPage } from "../../../server/tenant-page.ts";
import { OrderedRows } from "../ordered-rows.tsx";
import { EndedMark, PartList } from "../part-list.tsx";

export type ListedUnit = Awaited<ReturnType<TenantPage["call"]["organisation"]["units"]>>[number];

interface UnitsListProps {
  readonly page: TenantPage;
  readonly units: readonly ListedUnit[];
  readonly manages: boolean;
}

/** The units as a tree: each under the one that it belongs to, in an order that administrators give. */
export function UnitsList({ page, units, manages }: UnitsListProps) {
  const { home, tenant } = page;
  const address = `${home}/settings/units`;
  const parentOf = (id: string) => units.find((unit) => unit.id === id)?.parentId;
  return (
    <PartList page={page} part="units" count={units.length} manages={manages}>
      <OrderedRows
        page={page}
        order={manages ? {
          among: ({ id }) => units
            .filter(({ parentId, state }) => state === "active" && parentId === parentOf(id)).map((unit) => unit.id),
          give: (ids, { id }) => ({
            command: "reorderUnits", input: { tenant: tenant.slug, parentId: parentOf(id) ?? null, ids },
          }),
        } : undefined}
        rows={units.map((unit) => ({
          id: unit.id,
          name: unit.name,
          depth: unit.depth,
          href: manages ? `${address}/${unit.id}` : undefined,
          children: <Marks page={page} unit={unit} />,
        }))}
      />
    </PartList>
  );
}

function Marks({ page, unit }: { readonly page: TenantPage; readonly unit: ListedUnit }) {
  const { state, isPublic, serviceClasses } = unit;
  return (
    <>
      {serviceClasses.length > 0 && <p className="small muted">{serviceClasses.join(", ")}</p>}
      <EndedMark page={page} state={state} />
      {state === "active" && !isPublic && <p className="small muted">{page.t("organisationPages:list.hidden")}</p>}
    </>
  );
}
