/**
 * What stands behind the tenant in the address of a shared page: nothing for its front page, a public list, or one thing of
 * it. Deeper pages, and those named here, have forms that make something new. Its id comes with the page, and two people
 * with the same page would be taken for one who has clicked twice (shared-address.test.ts).
 */
const SHARED = /^((panels|proposals|statements|calls|reports)(\/(?!(news|new|types)$)[^/]+)?)?$/;

/** Whether visitors are shown the same page at an address. @param path an address without its language */
export function isSharedAddress(path: string): boolean {
  const [, tenant = "", ...rest] = path.split("/");
  return tenant !== "" && tenant !== "demo" && SHARED.test(rest.join("/"));
}
