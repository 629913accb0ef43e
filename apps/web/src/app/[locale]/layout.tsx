import "@raati/ui/styles.css";
import "../../features/pages.css";
import { htmlLang } from "@raati/i18n";
import { HOLD_FORMS } from "@raati/ui";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { pageRequest } from "../../server/page-request.ts";
import { pageTranslator } from "../../server/page-translator.ts";
import { errorTexts } from "../../shell/error-texts.ts";
import { ErrorTextsProvider } from "../../shell/error-texts-provider.tsx";

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageTranslator();
  const product = t("web:frame.product");
  return { title: { template: `%s – ${product}`, default: product } };
}

/**
 * The document around every page: language, theme, and what React Aria and the error page need. The frame is up to the
 * pages.
 *
 * There is no loading.tsx on purpose: with one, an answer begins before it is known, and a missing page would come with 200.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, nonce, requestId } = await pageRequest();
  const { t } = await pageTranslator();
  const theme = (await cookies()).get("raati.theme")?.value;
  return (
    <html
      lang={htmlLang(locale)} dir="ltr" data-locale={locale}
      data-theme={theme === "light" || theme === "dark" ? theme : undefined}
    >
      <head>
        {/* React Aria reads it for the style that it adds. */}
        <meta property="csp-nonce" nonce={nonce} content={nonce} suppressHydrationWarning />
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: HOLD_FORMS }} />
      </head>
      <body>
        <ErrorTextsProvider texts={errorTexts(t, requestId)}>{children}</ErrorTextsProvider>
      </body>
    </html>
  );
}
