import type { PluginView } from "@raati/core/plugins/schema";
import { LinkButton, Notice, Section, StateLabel } from "@raati/ui";
import { CommandButton } from "../../../client/command-button.tsx";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { SettingsFrame } from "../../tenants/settings/settings-frame.tsx";
import { PluginForm } from "./plugin-form.tsx";
import { drawnFields } from "./drawn-fields.ts";
import { stateKey } from "./plugins-list.tsx";

interface PluginSettingsProps {
  readonly page: TenantPage;
  readonly plugin: PluginView;
}

/** One plugin: what it adds, its switch, its settings, and what it has stored. */
export function PluginSettings({ page, plugin }: PluginSettingsProps) {
  const { t, locale, tenant, home, words } = page;
  const on = plugin.state === "enabled";
  const fields = drawnFields(page, plugin);
  return (
    <SettingsFrame
      page={page}
      way={[{ href: `${home}/settings/plugins`, text: t("tenantPages:settings.part.plugins.title") }]}
      title={words(plugin.name)}
      lead={words(plugin.description)}
    >
      <p>
        <StateLabel state={on ? "good" : "idle"}>{t(`plugins:state.${stateKey(plugin.state)}`)}</StateLabel>
      </p>
      <h2>{t("pluginPages:adds.title")}</h2>
      <ul>
        {plugin.adds.map(({ point, count }) => (
          <li key={point}>{addition(page, point, count)}</li>
        ))}
      </ul>
      <Switch page={page} plugin={plugin} />
      {on && fields.length > 0 && (
        <Section title={t("pluginPages:settings")}>
          <PluginForm
            locale={locale}
            tenant={tenant.slug}
            languages={tenant.languages}
            plugin={plugin.id}
            fields={fields}
            texts={sectionTexts(t, "pluginPages:form")}
          />
        </Section>
      )}
      {on && fields.length > 0 && plugin.panelTypes.length > 0 && (
        <Section title={t("pluginPages:types.title")}>
          <p>{t("pluginPages:types.text")}</p>
          <ul>
            {plugin.panelTypes.map(({ id, name, own }) => (
              <li key={id}>
                <a href={`${home}/settings/plugins/${plugin.id}/types/${id}`}>{words(name)}</a>{" "}
                <span className="muted">
                  {t(own.length > 0 ? "pluginPages:types.own" : "pluginPages:types.same", { count: own.length })}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {plugin.state !== "never enabled" && (
        <Section title={t("pluginPages:data.title")}>
          <p>{t("pluginPages:data.text")}</p>
          <LinkButton icon="download" href={`${home}/settings/plugins/${plugin.id}/data`}>
            {t("plugins:exportData")}
          </LinkButton>
        </Section>
      )}
    </SettingsFrame>
  );
}

/**
 * "2 types of panel": a place that core has opened has a text of its own; one of a later version is told by its
 * number only.
 */
function addition({ t }: TenantPage, point: string, count: number): string {
  const [, name = ""] = point.split(".");
  return t(KNOWN_POINTS.has(name) ? `pluginPages:adds.${name}` : "pluginPages:adds.other", { count });
}

const KNOWN_POINTS = new Set([
  "panel-type-templates",
  "member-roles",
  "privacy-rules",
  "meeting-templates",
  "composition-warnings",
  "quota-templates",
  "application-fields",
  "report-sections",
  "report-sources",
  "guardian-ages",
  "quick-exits",
]);


function Switch({
  page: { t, locale, tenant, words },
  plugin: { id, state, name, panelTypes },
}: PluginSettingsProps) {
  const input = { tenant: tenant.slug, plugin: id };
  if (state !== "enabled") {
    return (
      <>
        <p>{t("pluginPages:enable.text")}</p>
        <CommandButton
          locale={locale}
          kind="primary"
          label={t("plugins:enable")}
          about={words(name)}
          order={{ command: "enablePlugin", input }}
        />
      </>
    );
  }
  const used = panelTypes.map((type) => words(type.name)).join(", ");
  return (
    <>
      {panelTypes.length > 0 && (
        <Notice title={t("plugins:usedBy")}>
          <p>{used}</p>
        </Notice>
      )}
      <CommandButton
        locale={locale}
        label={t("plugins:disable")}
        about={words(name)}
        order={{ command: "disablePlugin", input }}
        confirm={{
          title: t("pluginPages:disable.title", { name: words(name) }),
          keep: t("pluginPages:disable.keep"),
          danger: true,
          text: [
            t("plugins:disableWarning"),
            ...(used ? [t("pluginPages:disable.types", { types: used })] : []),
          ].join(" "),
        }}
      />
    </>
  );
}
