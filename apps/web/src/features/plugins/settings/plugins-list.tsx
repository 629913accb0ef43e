import type { PluginView } from "@raati/core/plugins/schema";
import { htmlLang } from "@raati/i18n";
import { EmptyState, StateLabel } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { SettingsFrame } from "../../tenants/settings/settings-frame.tsx";

interface PluginsListProps {
  readonly page: TenantPage;
  readonly plugins: readonly PluginView[];
  readonly manages: boolean;
}

/** The plugins of this installation: what each is for, whether it is on, and which panel types use it. */
export function PluginsList({ page, plugins, manages }: PluginsListProps) {
  const { t, read, home } = page;
  return (
    <SettingsFrame page={page} title={t("tenantPages:settings.part.plugins.title")} lead={t("plugins:lead")}>
      {plugins.length === 0 && <EmptyState title={t("pluginPages:none")} />}
      <ul className="settings-list plugins">
        {plugins.map(({ id, name, description, state }) => {
          const [title, about] = [read(name), read(description)];
          return (
            <li key={id}>
              {manages ? (
                <a href={`${home}/settings/plugins/${id}`} lang={title && htmlLang(title.lang)}>
                  {title?.text}
                </a>
              ) : (
                <strong lang={title && htmlLang(title.lang)}>{title?.text}</strong>
              )}
              <div>
                <p lang={about && htmlLang(about.lang)}>{about?.text}</p>
                <StateLabel state={state === "enabled" ? "good" : "idle"}>
                  {t(`plugins:state.${stateKey(state)}`)}
                </StateLabel>
              </div>
            </li>
          );
        })}
      </ul>
    </SettingsFrame>
  );
}

/** The last part of the key of a state's text. */
export const stateKey = (state: PluginView["state"]) => (state === "never enabled" ? "neverEnabled" : state);
