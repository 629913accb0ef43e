import type { AreaView } from "@raati/core/organisation/schema";
import { newId } from "@raati/db";
import { Notice, Section } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { SettingsFrame } from "../../tenants/settings/settings-frame.tsx";
import { EndForm } from "../end-form.tsx";
import { today } from "../today.ts";
import { AreaForm } from "./area-form.tsx";

interface AreaPageProps {
  readonly page: TenantPage;
  /** Undefined for a new one. */
  readonly area?: AreaView;
}

/** One area. An ended one stays where it was used and can no longer be changed. */
export function AreaPage({ page, area }: AreaPageProps) {
  const { t, locale, tenant, home, words } = page;
  const list = `${home}/settings/areas`;
  const title = area ? words(area.name) : t("organisationPages:areas.add");
  return (
    <SettingsFrame page={page} way={[{ href: list, text: t("tenantPages:settings.part.areas.title") }]} title={title}>
      {area?.state === "ended" ? (
        <Notice title={t("organisation:state.ended")}>
          <p>{t("organisationPages:list.endedText")}</p>
        </Notice>
      ) : (
        <AreaForm
          locale={locale}
          tenant={tenant.slug}
          languages={tenant.languages}
          id={area?.id ?? newId()}
          values={area}
          back={list}
          texts={sectionTexts(t, "organisationPages:area")}
        />
      )}
      {area?.state === "active" && (
        <Section title={t("organisationPages:areas.end.title")}>
          <p>{t("organisationPages:areas.end.text")}</p>
          <EndForm
            locale={locale}
            tenant={tenant.slug}
            what="area"
            id={area.id}
            revision={area.revision}
            today={today()}
            then={list}
            texts={sectionTexts(t, "organisationPages:areas.end")}
          />
        </Section>
      )}
    </SettingsFrame>
  );
}
