import { isLocale, type Locale, type Segment, segmentOf } from "@raati/i18n";
import { headers } from "next/headers";
import { cache } from "react";
import { PAGE_HEADERS } from "./page-headers.ts";

export interface PageRequest {
  readonly requestId: string;
  readonly locale: Locale;
  /** The locale as the first part of the address. */
  readonly segment: Segment;
  /** The address without its language, for the same page in another one: "/tenant/panels". Empty on a front page. */
  readonly path: string;
  /** What follows the question mark, for the same page in another language: a link with a key stays a link with a key. */
  readonly query: string;
  /** For an element that the content security policy would stop without it. */
  readonly nonce: string;
}

/** What the proxy found out about the request that is being answered. For server components; read once a request. */
export const pageRequest = cache(async (): Promise<PageRequest> => {
  const all = await headers();
  const named = all.get(PAGE_HEADERS.locale) ?? "";
  const locale = isLocale(named) ? named : "fi";
  return {
    requestId: all.get(PAGE_HEADERS.requestId) ?? "",
    locale,
    segment: segmentOf(locale),
    path: all.get(PAGE_HEADERS.path) ?? "",
    query: all.get(PAGE_HEADERS.query) ?? "",
    nonce: all.get(PAGE_HEADERS.nonce) ?? "",
  };
});
