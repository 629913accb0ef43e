import type { BodyView } from "@raati/core/organisation/schema";
import { formatDate } from "@raati/i18n";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { OrderedRows } from "../ordered-rows.tsx";
import { EndedMark, PartList } from "../part-list.tsx";
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
        order={manages ? {
          among: () => active,
          give: (ids) => ({ command: "reorderBodies", input: { tenant: tenant.slug, ids } }),
        } : undefined}
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

function Marks({ page, body: { level, state, meetingDays } }: { readonly page: TenantPage; readonly body: BodyView }) {
  const { t, locale } = page;
  const next = meetingDays.find((day) => day >= today());
  return (
    <>
      <p className="small muted">{t(`organisation:level.${level}`)}</p>
      {state === "ended" ? (
        <EndedMark page={page} state={state} />
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
