import type { PluginPageProps } from "@raati/core/plugins/schema";
import { Section } from "@raati/ui";
import { SightForm } from "./sight-form.tsx";

export interface Sight { readonly consent: string; readonly offered: readonly string[]; readonly sees: readonly string[] }

type OwnGuardianProps = Pick<PluginPageProps, "t" | "tenant" | "panel" | "locale"> & { readonly sight: Sight };

/** How it stands with the reader's own guardian, and what the guardian may see. */
export function OwnGuardian({ t, tenant, panel, locale, sight }: OwnGuardianProps) {
  return (
    <Section title={t("guardian.sees")}>
      <p>{t(`guardian.consent.${sight.consent}`)}</p>
      {sight.consent === "given" && sight.offered.length > 0 && (
        <>
          <p>{t("guardian.where")}</p>
          <SightForm
            locale={locale} place={{ tenant, panel }} sees={sight.sees}
            choices={sight.offered.map((value) => ({ value, label: t(`settings.guardianMaySee.options.${value}`) }))}
            texts={{
              label: t("guardian.choose"), save: t("guardian.save"), saved: t("guardian.saved"), lost: t("guardian.lost"),
            }}
          />
        </>
      )}
    </Section>
  );
}
