import { caller } from "../../../../../server/caller.ts";
import { fileDownload } from "../../../../../server/file-download.ts";

/** The organisation's logo. Each has an address of its own, so it may be kept. */
export async function GET(_: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  const { tenant } = await params;
  const { tenants } = await caller();
  return fileDownload(() => tenants.logo({ tenant }), { shown: true, cache: "public, max-age=3600" });
}
