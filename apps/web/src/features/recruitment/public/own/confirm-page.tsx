import { PageHead } from "@raati/ui";
import { sectionTexts } from "../../../../server/section-texts.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import type { TokenPageProps } from "./own-page.tsx";
import { UnknownLink } from "./unknown-link.tsx";

/** The page of the link in the first mail. It only shows a button: mail scanners open links before people do. */
export function ConfirmPage({ page, token }: TokenPageProps) {
  const { t, tenant, home, locale } = page;
  if (token === "") return <UnknownLink page={page} text={t("recruitment:failure.confirmUnknown")} />;
  return (
    <>
      <PageHead title={t("callPages:confirm.title")} lead={t("callPages:confirm.lead")} />
      <ConfirmButton
        locale={locale} texts={sectionTexts(t, "callPages:confirm")} target={{ tenant: tenant.slug, token }}
        own={`${home}/applications/own`} calls={`${home}/calls`}
      />
    </>
  );
}
