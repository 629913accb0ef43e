import { PageHead, Section } from "@raati/ui";
import type { SignedInPage } from "../../../server/signed-in-page.ts";
import { settingsFor } from "./settings-parts.ts";

/** All settings as a list of links with one sentence each: only those that the reader has something to do with. */
export function SettingsOverview({ page: { t, home }, me }: SignedInPage) {
  return (
    <>
      <PageHead title={t("tenantPages:settings.title")} lead={t("tenantPages:settings.lead")} />
      {settingsFor(me.roles).map(({ id, parts }) => (
        <Section key={id} title={t(`tenantPages:settings.group.${id}`)}>
          <ul className="settings-list">
            {parts.map((part) => (
              <li key={part}>
                <a href={`${home}/settings/${part}`}>{t(`tenantPages:settings.part.${part}.title`)}</a>
                <p>{t(`tenantPages:settings.part.${part}.about`)}</p>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
