import { openNotice } from "../../../../../features/notifications/notices/open-notice.ts";

interface Route { readonly params: Promise<{ tenant: string; note: string }> }

/** Leads to what a notice is about; from then on it is read. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  const { tenant, note } = await params;
  return openNotice(request, tenant, note);
}
