import { PageFrame } from "@raati/ui";
import type { ReactNode } from "react";
import { pageRequest } from "../server/page-request.ts";
import { pageTranslator } from "../server/page-translator.ts";
import { languageLinks } from "./language-links.ts";

/** The frame of pages that belong to no organisation: Raati's own name, and the languages. */
export async function PlatformFrame({ children }: { children: ReactNode }) {
  const { t } = await pageTranslator();
  const request = await pageRequest();
  const { locale, segment } = request;
  const home = `/${segment}`;
  return (
    <PageFrame
      locale={locale} languages={languageLinks(t, request)}
      brand={{ name: t("web:frame.product"), href: home }}
      footer={{ links: [{ href: home, text: t("web:frame.home") }] }}
    >
      {children}
    </PageFrame>
  );
}
