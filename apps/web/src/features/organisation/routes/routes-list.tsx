import { ROUTE_KINDS, type RouteView } from "@raati/core/organisation/schema";
import { Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { OrderedRows } from "../ordered-rows.tsx";
import { EndedMark, PartList } from "../part-list.tsx";

interface RoutesListProps {
  readonly page: TenantPage;
  readonly routes: readonly RouteView[];
  /** Names of units and bodies by their id. */
  readonly names: ReadonlyMap<string, string>;
  readonly manages: boolean;
}

/** The routes by what travels on them. The first of a kind is the one that is offered first. */
export function RoutesList({ page, routes, names, manages }: RoutesListProps) {
  const { t, home, words, tenant } = page;
  const address = `${home}/settings/routes`;
  return (
    <PartList page={page} part="routes" count={routes.length} manages={manages}>
      {ROUTE_KINDS.map((kind) => {
        const ofKind = routes.filter((route) => route.kind === kind);
        const active = ofKind.filter(({ state }) => state === "active").map(({ id }) => id);
        return (
          ofKind.length > 0 && (
            <Section key={kind} title={t(`organisation:routeKind.${kind}`)}>
              <OrderedRows
                page={page}
                order={manages ? {
                  among: () => active,
                  give: (ids) => ({ command: "reorderRoutes", input: { tenant: tenant.slug, kind, ids } }),
                } : undefined}
                rows={ofKind.map(({ id, name, steps, state }) => ({
                  id,
                  name,
                  href: manages && state === "active" ? `${address}/${id}` : undefined,
                  children: (
                    <>
                      <p className="small muted">
                        {steps
                          .map((step) =>
                            step.to === "outside"
                              ? words(step.name)
                              : names.get(step.to === "unit" ? step.unitId : step.bodyId),
                          )
                          .join(" → ")}
                      </p>
                      <EndedMark page={page} state={state} />
                    </>
                  ),
                }))}
              />
            </Section>
          )
        );
      })}
    </PartList>
  );
}
