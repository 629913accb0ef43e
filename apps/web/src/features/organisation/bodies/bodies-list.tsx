import type { BodyView } from "@raati/core/organisation/schema";
import { formatDate } from "@raati/i18n";
import { EmptyState, LinkButton, StateLabel } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { SettingsFrame } from "../../tenants/settings/settings-frame.tsx";
import { movedIds, OrderedRows } from "../ordered-rows.tsx";
import { today } from "../today.ts";

interface BodiesListProps {
  readonly page: TenantPage;
  readonly bodies: readonly BodyView[];
  readonly manages: boolean;
}

/** The decision-making bodies with their level and their next meeting. */
export function BodiesList({ page, bodies, manages }: BodiesListProps) {
  const { t, home, tenant } = page;
  const address = `${home}/settings/bodies`;
  const active = bodies.filter(({ state }) => state === "active").map(({ id }) => id);
  return (
    <SettingsFrame
      page={page}
      kind="list"
      title={t("tenantPages:settings.part.bodies.title")}
      lead={t("tenantPages:settings.part.bodies.about")}
      action={
        manages && (
          <LinkButton kind="primary" icon="plus" href={`${address}/new`}>
            {t("organisationPages:bodies.add")}
          </LinkButton>
        )
      }
    >
      {bodies.length === 0 ? (
        <EmptyState title={t("organisationPages:bodies.empty.title")}>
          <p>{t("organisationPages:bodies.empty.text")}</p>
        </EmptyState>
      ) : (
        <OrderedRows
          page={page}
          orderOf={
            manages
              ? ({ id }, move) => {
                  const ids = movedIds(active, id, move);
                  return ids && { command: "reorderBodies", input: { tenant: tenant.slug, ids } };
                }
              : undefined
          }
          rows={bodies.map((body) => ({
            id: body.id,
            name: body.name,
            href: manages || body.abilities.setMeetingDays ? `${address}/${body.id}` : undefined,
            children: <Marks page={page} body={body} />,
          }))}
        />
      )}
    </SettingsFrame>
  );
}

function Marks({
  page: { t, locale },
  body: { level, state, meetingDays },
}: {
  readonly page: TenantPage;
  readonly body: BodyView;
}) {
  const next = meetingDays.find((day) => day >= today());
  return (
    <>
      <p className="small muted">{t(`organisation:level.${level}`)}</p>
      {state === "ended" ? (
        <p>
          <StateLabel state="idle">{t("organisation:state.ended")}</StateLabel>
        </p>
      ) : (
        <p className="small">
          {next
            ? t("organisationPages:bodies.next", { day: formatDate(locale, next) })
            : t("organisationPages:bodies.noDays")}
        </p>
      )}
    </>
  );
}
