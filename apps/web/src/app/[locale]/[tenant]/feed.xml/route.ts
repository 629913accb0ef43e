import { atomFeed } from "../../../../features/notifications/feeds/atom-feed.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

/** What has become public in an organisation, for feed readers. */
export async function GET(_: Request, { params }: Route): Promise<Response> {
  return atomFeed((await params).tenant);
}
