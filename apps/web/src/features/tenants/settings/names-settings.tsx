import { TENANT_KINDS } from "@raati/core/tenants/schema";
import { sectionTexts } from "../../../server/section-texts.ts";
import { NamesForm } from "./names-form.tsx";
import type { SettingsPageProps } from "./settings-page.tsx";

/** What the organisation is called and what it is. */
export function NamesSettings({ page: { t, locale, tenant }, settings }: SettingsPageProps) {
  const { revision, name, kind, listed, languages } = settings;
  return (
    <NamesForm
      locale={locale}
      tenant={tenant.slug}
      revision={revision}
      texts={sectionTexts(t, "tenantPages:settings.names")}
      languages={languages}
      values={{ name, kind, listed }}
      kinds={TENANT_KINDS.map((one) => ({ value: one, label: t(`tenants:kind.${one}`) }))}
    />
  );
}
