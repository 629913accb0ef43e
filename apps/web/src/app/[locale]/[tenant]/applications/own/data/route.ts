import { caller } from "../../../../../../server/caller.ts";
import { jsonDownload } from "../../../../../../server/json-download.ts";

/** An applicant's own data as a file, by the key of the status page. */
export async function GET(request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  const { tenant } = await params;
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const { recruitment } = await caller();
  return jsonDownload(`raati-${tenant}-application`, () => recruitment.applications.ownCopy({ tenant, token }));
}
