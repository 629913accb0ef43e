import { caller } from "../../../../../server/caller.ts";
import { textDownload } from "../../../../../server/text-download.ts";

/**
 * Somebody's own calendar for a calendar program, which cannot sign in: the key in the address opens it and nothing else.
 */
export async function GET(_: Request, { params }: { params: Promise<{ tenant: string; file: string }> }): Promise<Response> {
  const { tenant, file } = await params;
  if (!file.endsWith(".ics")) return new Response(null, { status: 404 });
  const { meetings } = await caller();
  return textDownload("text/calendar", () => meetings.calendars.feed({ tenant, token: file.slice(0, -".ics".length) }));
}
