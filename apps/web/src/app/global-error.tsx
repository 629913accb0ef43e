"use client";
import { lastResort } from "../locales/last-resort/index.ts";

// Written out, because @raati/i18n would bring all of i18next and zod to every page.
const languages = [
  { segment: "fi", lang: "fi", texts: lastResort.fi },
  { segment: "sv", lang: "sv", texts: lastResort.sv },
  { segment: "en", lang: "en", texts: lastResort.en },
  { segment: "selko", lang: "fi", texts: lastResort["fi-plain"] },
];

/**
 * When even the document around the pages fails. Nothing is known then, not the language either, so it speaks all of them;
 * and it needs neither a style sheet nor a script.
 */
export default function GlobalError() {
  return (
    <html lang="fi" style={{ colorScheme: "light dark", font: "18px/1.6 system-ui, sans-serif" }}>
      <body style={{ maxWidth: "38rem", margin: "0 auto", padding: "3rem 1.5rem" }}>
        <title>Raati</title>
        <main>
          <h1>Raati</h1>
          {languages.map(({ segment, lang, texts }) => (
            <p key={segment} lang={lang}>
              {texts.text} <a href={`/${segment}`} style={{ color: "LinkText" }}>{texts.home}</a>
            </p>
          ))}
        </main>
      </body>
    </html>
  );
}
