import { DEFAULT_TIME_LIMITS } from "@raati/core/tenants/schema";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { SettingsPageProps } from "./settings-page.tsx";
import { TimeLimitsForm } from "./time-limits-form.tsx";

/** How much time things take. */
export function TimeLimitsSettings({
  page: { t, locale, tenant },
  settings: { revision, timeLimits },
}: SettingsPageProps) {
  const fields = Object.entries(DEFAULT_TIME_LIMITS).map(([name, usual]) => ({
    name,
    value: timeLimits[name as keyof typeof timeLimits],
    usual: t("tenantPages:settings.time-limits.usual", { count: usual }),
  }));
  return (
    <TimeLimitsForm
      locale={locale}
      tenant={tenant.slug}
      revision={revision}
      texts={sectionTexts(t, "tenantPages:settings.time-limits")}
      fields={fields}
    />
  );
}
