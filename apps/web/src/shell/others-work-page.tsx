import { LinkButton, PageHead } from "@raati/ui";
import { pageRequest } from "../server/page-request.ts";
import { pageTranslator } from "../server/page-translator.ts";

/** What the reader may see, but somebody else works with: says so, and leads back to what can be read. */
export async function OthersWorkPage() {
  const { t } = await pageTranslator();
  const { segment, path } = await pageRequest();
  const [, tenant, part, panel] = path.split("/");
  const home = `/${segment}/${tenant}`;
  // A panel that has moved to other hands stays readable; its work is done there.
  const ofPanel = part === "panels" && panel !== undefined;
  return (
    <>
      <title>{t("web:othersWork.title")}</title>
      <PageHead title={t("web:othersWork.heading")} lead={t(ofPanel ? "web:othersWork.panel" : "web:othersWork.text")} />
      <LinkButton kind="primary" href={ofPanel ? `${home}/panels/${panel}` : `${home}/home`}>
        {t(ofPanel ? "web:othersWork.toPanel" : "web:othersWork.home")}
      </LinkButton>
    </>
  );
}
