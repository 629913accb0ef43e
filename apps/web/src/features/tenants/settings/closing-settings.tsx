import { Notice } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { ClosingForm } from "./closing-form.tsx";
import type { SettingsPageProps } from "./settings-page.tsx";

/** Asking that the organisation be closed; nobody closes one by a slip. */
export function ClosingSettings({
  page: { t, locale, tenant },
  settings: { revision, abilities, state },
}: SettingsPageProps) {
  const say = (key: string) => t(`tenantPages:settings.closing.${key}`, { slug: tenant.slug });
  if (!abilities.askToClose) {
    return (
      <Notice title={t(`tenants:state.${state}`)}>
        <p>{say("cannot")}</p>
      </Notice>
    );
  }
  return (
    <>
      <ul>
        {(["readOnly", "data", "back"] as const).map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ul>
      <ClosingForm
        locale={locale}
        tenant={tenant.slug}
        revision={revision}
        texts={sectionTexts(t, "tenantPages:settings.closing")}
        slugHint={say("slugHint")}
      />
    </>
  );
}
