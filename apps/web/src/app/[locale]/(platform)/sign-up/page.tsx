import { TENANT_KINDS } from "@raati/core/tenants/schema";
import { newId } from "@raati/db";
import { PageHead } from "@raati/ui";
import type { Metadata } from "next";
import { SignUpForm } from "../../../../features/tenants/sign-up-form.tsx";
import { pageRequest } from "../../../../server/page-request.ts";
import { pageTranslator } from "../../../../server/page-translator.ts";
import { sectionTexts } from "../../../../server/section-texts.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageTranslator();
  return { title: t("tenantPages:signUp.title") };
}

export default async function SignUpPage() {
  const { t } = await pageTranslator();
  const { locale } = await pageRequest();
  return (
    <>
      <PageHead title={t("tenantPages:signUp.title")} lead={t("tenantPages:signUp.lead")} />
      <div className="form-page">
        <SignUpForm locale={locale} texts={sectionTexts(t, "tenantPages:signUp")} kinds={TENANT_KINDS} id={newId()} />
      </div>
    </>
  );
}
