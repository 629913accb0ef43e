import { caller } from "../../../../../../../server/caller.ts";
import { jsonDownload } from "../../../../../../../server/json-download.ts";

interface Route { readonly params: Promise<{ tenant: string; plugin: string }> }

/** Everything that a plugin has stored for the organisation, as a file. */
export async function GET(_: Request, { params }: Route): Promise<Response> {
  const { tenant, plugin } = await params;
  const { plugins } = await caller();
  return jsonDownload(`raati-${tenant}-${plugin}`, () => plugins.exportData({ tenant, plugin }));
}
