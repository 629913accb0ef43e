import { createTranslator, htmlLang, type Locale } from "@raati/i18n";
import { NextResponse } from "next/server";
import { resources } from "./resources.ts";

interface Given {
  locale: Locale;
  nonce: string;
  requestId: string;
  /** Where "try again" leads: the page that was asked for. */
  path: string;
}

/** After so many seconds machines may ask again. */
const RETRY_SECONDS = 5;

// Small on purpose: it must stand when nothing else does. The colours are those of packages/ui.
const style = `
:root { color-scheme: light dark; --paper: #f6f5f1; --ink: #1d2523; --accent: #14566a; --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :root { --paper: #151a19; --ink: #eeece5; --accent: #8cc5d8; --on-accent: #151a19; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/1.6 "Inter Variable", system-ui, sans-serif; }
main { max-width: 38rem; margin: 0 auto; padding: 4.5rem 1.5rem; }
h1 { font-size: 1.75rem; line-height: 1.25; }
a { display: inline-block; min-height: 44px; line-height: 44px; padding: 0 1.25rem; border-radius: 6px; }
a { background: var(--accent); color: var(--on-accent); font-weight: 600; text-decoration: none; }
a:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
code { overflow-wrap: anywhere; }`;

/** The answer that people get while the database is down: 503, and a page that is complete in itself. */
export function unavailablePage(given: Given): NextResponse {
  return new NextResponse(unavailableHtml(given), {
    status: 503,
    headers: {
      "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "retry-after": String(RETRY_SECONDS),
    },
  });
}

/** The page itself: what is wrong, in the reader's language, and a way on. */
export function unavailableHtml({ locale, nonce, requestId, path }: Given): string {
  const { t } = createTranslator(locale, resources);
  const text = (key: string) => escaped(t(`web:unavailable.${key}`));
  return `<!doctype html>
<html lang="${htmlLang(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${text("title")} – ${escaped(t("web:frame.product"))}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${style}</style>
</head>
<body><main><h1>${text("heading")}</h1><p>${text("text")}</p>
<p><a href="${escaped(path)}">${text("retry")}</a></p>
<p>${text("code")}: <code>${escaped(requestId)}</code></p></main></body>
</html>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
