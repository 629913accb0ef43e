import { LinkButton, PageHead } from "@raati/ui";
import { pageRequest } from "../server/page-request.ts";
import { pageTranslator } from "../server/page-translator.ts";
import { PlatformFrame } from "./platform-frame.tsx";

/** A page that does not exist, or that its reader may not know about: says so, and leads on. */
export async function NotFoundPage() {
  const { t } = await pageTranslator();
  const { segment } = await pageRequest();
  return (
    <PlatformFrame>
      <PageHead title={t("web:notFound.heading")} lead={t("web:notFound.text")} />
      <LinkButton kind="primary" href={`/${segment}`}>{t("web:notFound.home")}</LinkButton>
    </PlatformFrame>
  );
}
