import { StateLabel } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { movedIds, type OrderedRow, OrderedRows } from "../ordered-rows.tsx";
import { PartList } from "../part-list.tsx";

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
  const siblingsOf = (unit: ListedUnit) =>
    units.filter(({ parentId, state }) => state === "active" && parentId === unit.parentId).map(({ id }) => id);
  const orderOf = ({ id }: OrderedRow, move: -1 | 1) => {
    const unit = units.find((one) => one.id === id);
    const ids = unit && movedIds(siblingsOf(unit), id, move);
    return (
      ids && {
        command: "reorderUnits" as const,
        input: { tenant: tenant.slug, parentId: unit.parentId ?? null, ids },
      }
    );
  };
  return (
    <PartList page={page} part="units" count={units.length} manages={manages}>
      <OrderedRows
        page={page}
        orderOf={manages ? orderOf : undefined}
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

function Marks({
  page: { t },
  unit: { state, isPublic, serviceClasses },
}: {
  readonly page: TenantPage;
  readonly unit: ListedUnit;
}) {
  return (
    <>
      {serviceClasses.length > 0 && <p className="small muted">{serviceClasses.join(", ")}</p>}
      {state !== "active" && (
        <p>
          <StateLabel state="idle">{t(`organisation:state.${state}`)}</StateLabel>
        </p>
      )}
      {state === "active" && !isPublic && <p className="small muted">{t("organisationPages:list.hidden")}</p>}
    </>
  );
}
