import { caller } from "../../../../../../server/caller.ts";
import { jsonDownload } from "../../../../../../server/json-download.ts";

/** The reader's own data as a file. */
export async function GET(_: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  const { tenant } = await params;
  const { people } = await caller();
  return jsonDownload(`raati-${tenant}`, () => people.me.data({ tenant }));
}
