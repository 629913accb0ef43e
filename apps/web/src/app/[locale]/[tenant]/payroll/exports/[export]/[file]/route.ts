import { caller } from "../../../../../../../server/caller.ts";
import { pageRequest } from "../../../../../../../server/page-request.ts";
import { textDownload } from "../../../../../../../server/text-download.ts";

interface Route { readonly params: Promise<{ tenant: string; export: string; file: string }> }

/** One of the two files of an export, "fees.csv" or "travel.csv", in the reader's language, for payroll alone. */
export async function GET(_: Request, { params }: Route): Promise<Response> {
  const { tenant, export: made, file } = await params;
  if (file !== "fees.csv" && file !== "travel.csv") return new Response(null, { status: 404 });
  const { meetings } = await caller();
  const { locale: lang } = await pageRequest();
  return textDownload("text/csv", async () =>
    (await meetings.fees.exportFiles({ tenant, export: made, lang }))[file === "fees.csv" ? "fees" : "travel"]);
}
