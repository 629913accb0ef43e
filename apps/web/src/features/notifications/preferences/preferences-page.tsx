import { KIND_GROUPS, DIGESTS, type PreferencesView } from "@raati/core/notifications/schema";
import { Notice } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { MeFrame } from "../../people/me/me-frame.tsx";
import { PreferencesForm } from "./preferences-form.tsx";

interface PreferencesPageProps {
  readonly page: TenantPage;
  readonly preferences: PreferencesView;
  /** Staff are told what their work brings them as well. */
  readonly worksHere: boolean;
}

/** How the reader hears of things: what at once, what in a summary, what not at all. */
export function PreferencesPage({ page, preferences, worksHere }: PreferencesPageProps) {
  const { t, locale, tenant } = page;
  const { email, kinds, digest, texts, textsPossible, phoneMissing } = preferences;
  const groups = KIND_GROUPS.filter((group) => group !== "work" || worksHere).map((group) => ({
    group, title: t(`newsPages:preferences.group.${group}`),
    options: kinds.filter((one) => one.group === group && !one.duty).map(({ kind, leaves }) => ({
      value: kind, label: t(`notifications:kind.${kind}`), hint: t(`newsPages:preferences.leaves.${leaves}`),
    })),
    on: kinds.filter((one) => one.group === group && one.on).map(({ kind }) => kind),
  }));
  return (
    <MeFrame page={page} part="notices" lead={t("newsPages:preferences.lead")}>
      {email === undefined && (
        <Notice title={t("newsPages:preferences.noEmail")}><p>{t("newsPages:preferences.noEmailText")}</p></Notice>
      )}
      {worksHere && <p>{t("newsPages:preferences.duties")}</p>}
      <PreferencesForm
        locale={locale} tenant={tenant.slug} words={sectionTexts(t, "newsPages:preferences")}
        digests={DIGESTS.map((value) => ({ value, label: t(`newsPages:preferences.digests.${value}`) }))}
        groups={groups} digest={digest} texts={textsPossible ? { on: texts, phoneMissing } : undefined}
      />
    </MeFrame>
  );
}
