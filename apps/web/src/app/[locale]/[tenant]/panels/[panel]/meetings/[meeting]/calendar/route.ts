import { caller } from "../../../../../../../../server/caller.ts";
import { textDownload } from "../../../../../../../../server/text-download.ts";

interface Route { readonly params: Promise<{ tenant: string; panel: string; meeting: string }> }

/** A meeting for a calendar: with the place and the link for who is inside, else no more than everybody may know. */
export async function GET(_: Request, { params }: Route): Promise<Response> {
  const where = await params;
  const { calendars } = (await caller()).meetings;
  return textDownload("text/calendar", () => calendars.file(where).catch(() => calendars.publicFile(where)));
}
