import { PageHead } from "@raati/ui";
import type { Metadata } from "next";
import { ConfirmSignUp } from "../../../../../features/tenants/confirm-sign-up.tsx";
import { pageRequest } from "../../../../../server/page-request.ts";
import { pageTranslator } from "../../../../../server/page-translator.ts";
import { sectionTexts } from "../../../../../server/section-texts.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageTranslator();
  return { title: t("tenantPages:confirm.title"), referrer: "same-origin" };
}

/** The page of the link in the mail. It only shows a button: mail scanners open links before people do. */
export default async function ConfirmPage({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { t } = await pageTranslator();
  const { segment } = await pageRequest();
  const { token } = await searchParams;
  return (
    <>
      <PageHead
        title={t("tenantPages:confirm.title")}
        lead={t(token === undefined ? "tenantPages:confirm.missing" : "tenantPages:confirm.lead")}
      />
      {token !== undefined && (
        <ConfirmSignUp token={token} segment={segment} texts={sectionTexts(t, "tenantPages:confirm")} />
      )}
    </>
  );
}
