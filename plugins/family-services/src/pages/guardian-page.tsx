import type { PluginPageProps } from "@raati/core/plugins/schema";
import { PageHead, Section } from "@raati/ui";
import { SightForm } from "./sight-form.tsx";

interface Sight { readonly consent: string; readonly offered: readonly string[]; readonly sees: readonly string[] }

/** A young member sees in plain words what the guardian may see, and changes it. */
export default async function GuardianPage({ t, call, tenant, panel, locale }: PluginPageProps) {
  const sight = await call<Sight>("guardianSight");
  return (
    <>
      <PageHead title={t("guardian.title")} lead={t("guardian.lead")} />
      {sight && (
        <Section title={t("guardian.sees")}>
          <p>{t(`guardian.consent.${sight.consent}`)}</p>
          {sight.consent === "given" && (
            <SightForm
              locale={locale} place={{ tenant, panel }} sees={sight.sees}
              choices={sight.offered.map((value) => ({ value, label: t(`settings.guardianMaySee.options.${value}`) }))}
              texts={{
                label: t("guardian.choose"), save: t("guardian.save"), saved: t("guardian.saved"), lost: t("guardian.lost"),
              }}
            />
          )}
        </Section>
      )}
    </>
  );
}
