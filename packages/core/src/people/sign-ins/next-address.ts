import { LOCALES, segmentOf } from "@raati/i18n";

const PLAIN = /^\/[\w\-./?=&%~:,+#]*$/;
/** A host, or signs that a browser or a server may read as slashes, dots or line ends. */
const DISGUISED = /\/\/|%(2f|5c|2e|0|1)/i;

/**
 * Where a reader may be sent after signing in: a path of this tenant in one of the languages. Everything else, above all an
 * address of another site, is left out; signing in then ends on the reader's home.
 */
export function nextAddress(slug: string, next: string | undefined): string | undefined {
  if (next === undefined || next.length > 500 || !PLAIN.test(next) || DISGUISED.test(next)) return undefined;
  // What the browser makes of it counts, not what it looks like.
  const { pathname, search, hash } = new URL(next, "https://here.invalid");
  const homes = LOCALES.map((locale) => `/${segmentOf(locale)}/${slug}`);
  const inside = homes.some((home) => pathname === home || pathname.startsWith(`${home}/`));
  return inside ? `${pathname}${search}${hash}` : undefined;
}
