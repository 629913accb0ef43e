import type { PluginView } from "@raati/core/plugins/schema";
import { htmlLang } from "@raati/i18n";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { SettingsFrame } from "../../tenants/settings/settings-frame.tsx";
import { drawnFields } from "./drawn-fields.ts";
import { PluginForm } from "./plugin-form.tsx";

interface TypeSettingsProps {
  readonly page: TenantPage;
  readonly plugin: PluginView;
  readonly type: PluginView["panelTypes"][number];
}

/** What one panel type sets otherwise than the whole organisation. A field that is set the same goes on following it. */
export function TypeSettings({ page, plugin, type }: TypeSettingsProps) {
  const { t, locale, tenant, home, words, read } = page;
  const name = read(type.name);
  return (
    <SettingsFrame
      page={page}
      way={[
        { href: `${home}/settings/plugins`, text: t("tenantPages:settings.part.plugins.title") },
        { href: `${home}/settings/plugins/${plugin.id}`, text: words(plugin.name) },
      ]}
      title={name?.text ?? ""}
      lead={t("pluginPages:types.lead", { plugin: words(plugin.name) })}
    >
      <div lang={htmlLang(locale)}>
        <PluginForm
          locale={locale} tenant={tenant.slug} languages={tenant.languages} plugin={plugin.id} panelType={type.id}
          fields={drawnFields(page, plugin, type.values)} texts={sectionTexts(t, "pluginPages:form")}
        />
      </div>
    </SettingsFrame>
  );
}
