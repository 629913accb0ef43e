import { atomFeed } from "../../../../../../features/notifications/feeds/atom-feed.ts";

interface Route { readonly params: Promise<{ tenant: string; panel: string }> }

/** What has become public in a panel, for feed readers. */
export async function GET(_: Request, { params }: Route): Promise<Response> {
  const { tenant, panel } = await params;
  return atomFeed(tenant, panel);
}
