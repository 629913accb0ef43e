import type { Metadata } from "next";
import { pageTranslator } from "../server/page-translator.ts";
import { NotFoundPage } from "../shell/not-found-page.tsx";
import RootLayout, { viewport } from "./[locale]/layout.tsx";

export { viewport };

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageTranslator();
  return { title: `${t("web:notFound.title")} – ${t("web:frame.product")}` };
}

/** The answer to an address that no route knows, in the language of the address or, if that has none, of the browser. */
export default function GlobalNotFound() {
  return <RootLayout><NotFoundPage /></RootLayout>;
}
