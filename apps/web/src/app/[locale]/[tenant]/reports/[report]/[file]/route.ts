import { FILE_KINDS } from "@raati/core/reports/schema";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string; report: string; file: string }> }

/** A report as a file in the language of the address, for whoever may read its page: "report.pdf". */
export async function GET(_: Request, { params }: Route): Promise<Response> {
  const { tenant, report, file } = await params;
  const kind = FILE_KINDS.find((one) => `report.${one}` === file);
  if (!kind) return new Response(null, { status: 404 });
  const page = await tenantPage(tenant);
  const { name, type, bytes } = await orNotFound(page.call.reports.file({ tenant, report, kind, lang: page.locale }));
  return new Response(new Blob([bytes]), {
    headers: {
      "content-type": type, "content-disposition": `attachment; filename="${name}"`, "cache-control": "private, no-store",
    },
  });
}
