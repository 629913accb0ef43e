import type { AreaView } from "@raati/core/organisation/schema";
import { EmptyState, LinkButton, StateLabel } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { SettingsFrame } from "../../tenants/settings/settings-frame.tsx";
import { movedIds, OrderedRows } from "../ordered-rows.tsx";

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
    <SettingsFrame
      page={page}
      kind="list"
      title={t("tenantPages:settings.part.areas.title")}
      lead={t("tenantPages:settings.part.areas.about")}
      action={
        manages && (
          <LinkButton kind="primary" icon="plus" href={`${address}/new`}>
            {t("organisationPages:areas.add")}
          </LinkButton>
        )
      }
    >
      {areas.length === 0 ? (
        <EmptyState title={t("organisationPages:areas.empty.title")}>
          <p>{t("organisationPages:areas.empty.text")}</p>
        </EmptyState>
      ) : (
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
      )}
    </SettingsFrame>
  );
}
