import { RECORD_CLASSES, RETENTION_START } from "@raati/core/tenants/schema";
import { sectionTexts } from "../../../server/section-texts.ts";
import { RetentionForm } from "./retention-form.tsx";
import type { SettingsPageProps } from "./settings-page.tsx";

/** How long what is kept. */
export function RetentionSettings({
  page: { t, locale, tenant },
  settings: { revision, retention },
}: SettingsPageProps) {
  const say = (key: string) => t(`tenantPages:settings.retention.${key}`);
  return (
    <>
      <p>{say("monthsHint")}</p>
      <RetentionForm
        locale={locale}
        tenant={tenant.slug}
        revision={revision}
        texts={sectionTexts(t, "tenantPages:settings.retention")}
        actions={(["delete", "anonymise", "archive"] as const).map((action) => ({
          value: action,
          label: say(`action.${action}`),
        }))}
        rows={RECORD_CLASSES.map((name) => ({
          name,
          title: say(`class.${name}`),
          start: say(`start.${RETENTION_START[name]}`),
          ...retention[name],
        }))}
      />
    </>
  );
}
