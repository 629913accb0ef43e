import type { Metadata } from "next";
import { pageTranslator } from "../../server/page-translator.ts";

export { NotFoundPage as default } from "../../shell/not-found-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageTranslator();
  return { title: t("web:notFound.title") };
}
