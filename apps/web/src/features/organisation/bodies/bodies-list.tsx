import type { BodyView } from "@raati/core/organisation/schema";
import { formatDate } from "@raati/i18n";
import { StateLabel } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { movedIds, OrderedRows } from "../ordered-rows.tsx";
import { PartList } from "../part-list.tsx";
import { today } from "../today.ts";

interface BodiesListProps {
  readonly page: TenantPage;
  readonly bodies: readonly BodyView[];
  readonly manages: boolean;
}

/** The decision-making bodies with their level and their next meeting. */
export function BodiesList({ page, bodies, manages }: BodiesListProps) {
  const { home, tenant } = page;
  const address = `${home}/settings/bodies`;
  const active = bodies.filter(({ state }) => state === "active").map(({ id }) => id);
  return (
    <PartList page={page} part="bodies" count={bodies.length} manages={manages}>
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
    </PartList>
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
