import { CommandButton } from "../../../client/command-button.tsx";
import { sectionTexts } from "../../../server/section-texts.ts";
import { LookForm } from "./look-form.tsx";
import type { SettingsPageProps } from "./settings-page.tsx";

/** Raati's own colours: where an organisation starts from. */
const OWN = { accentLight: "#14566a", accentDark: "#8fcadb" };

/** The organisation's colours on light and dark pages. */
export function LookSettings({
  page: { t, locale, tenant },
  settings: { revision, theme, logo },
}: SettingsPageProps) {
  const say = (key: string) => t(`tenantPages:settings.look.${key}`);
  return (
    <>
      <LookForm
        locale={locale}
        tenant={tenant.slug}
        revision={revision}
        texts={sectionTexts(t, "tenantPages:settings.look")}
        theme={theme ?? OWN}
        logo={logo ?? null}
        fileTexts={sectionTexts(t, "filePages:field")}
      />
      {theme && (
        <div className="list-foot">
          <CommandButton
            locale={locale}
            kind="plain"
            label={say("reset")}
            order={{
              command: "changeTheme",
              input: { tenant: tenant.slug, revision, theme: null, logo: logo ?? null },
            }}
            confirm={{ title: say("sure.title"), text: say("sure.text"), keep: say("sure.keep") }}
          />
        </div>
      )}
    </>
  );
}
