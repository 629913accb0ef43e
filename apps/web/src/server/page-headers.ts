/** Headers by which the proxy tells the pages about their request. It sets all of them, so that no visitor can. */
export const PAGE_HEADERS = {
  requestId: "x-request-id",
  locale: "x-raati-locale",
  /** The address without its language: "/tenant/panels". Empty on a front page. */
  path: "x-raati-path",
  query: "x-raati-query",
  nonce: "x-nonce",
} as const;
