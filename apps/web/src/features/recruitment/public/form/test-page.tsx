import { Notice, PageHead } from "@raati/ui";
import { orNotFound } from "../../../../server/or-not-found.ts";
import { sectionTexts } from "../../../../server/section-texts.ts";
import type { TenantPage } from "../../../../server/tenant-page.ts";
import { applyFormData, firstLanguage } from "./apply-form-data.ts";
import { TriedForm } from "./tried-form.tsx";

interface TestPageProps {
  readonly page: TenantPage;
  readonly slug: string;
  readonly token: string;
}

/** The form behind a call's test link: the same form as applicants get, which can be filled in but not sent. */
export async function TestPage({ page, slug, token }: TestPageProps) {
  const { t, call, tenant, locale, words } = page;
  const shown = await orNotFound(call.recruitment.calls.testPage({ tenant: tenant.slug, call: slug, token }));
  return (
    <div className="form-page">
      <PageHead kind={t("callPages:test.kind")} title={words(shown.title)} lead={t("callPages:test.lead")} />
      <Notice><p>{t("callPages:test.note")}</p></Notice>
      <TriedForm
        locale={locale} data={applyFormData(page, shown.form)} texts={sectionTexts(t, "callPages:test")}
        values={{ language: firstLanguage(page, shown.form) }} target={{ tenant: tenant.slug, call: shown.id, token }}
      />
    </div>
  );
}
