import { caller } from "../../../../../../server/caller.ts";
import { jsonDownload } from "../../../../../../server/json-download.ts";

interface Route { readonly params: Promise<{ tenant: string; person: string }> }

/** What is held on a person, as a file for the person: asked for by letter or phone. */
export async function GET(_: Request, { params }: Route): Promise<Response> {
  const { tenant, person } = await params;
  const { people } = await caller();
  return jsonDownload(`raati-${tenant}-${person}`, () => people.data({ tenant, personId: person }));
}
