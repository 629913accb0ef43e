import { tenantPage } from "../../../server/tenant-page.ts";

/**
 * Marks a notice as read and leads to what it is about. What the reader may not see any more leads to the list, which says
 * how things are.
 */
export async function openNotice(request: Request, tenant: string, note: string): Promise<Response> {
  const { call, home } = await tenantPage(tenant);
  const address = await call.notifications.mine.open({ tenant, note }).then((found) => found.address, () => "/notices");
  return seeOther(request, `${home}${address}`);
}

/** What a browser is led to is for this reader alone. */
function seeOther(request: Request, path: string): Response {
  const headers = { location: new URL(path, request.url).pathname, "cache-control": "private, no-store" };
  return new Response(null, { status: 303, headers });
}
