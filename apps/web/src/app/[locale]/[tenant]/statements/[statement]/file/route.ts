import { statementFile } from "../../../../../../features/statements/public/statement-file.ts";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../../../server/tenant-page.ts";

/** An adopted statement as one file with its reference, for whoever may read it (J3.5). */
export async function GET(
  _: Request, { params }: { params: Promise<{ tenant: string; statement: string }> },
): Promise<Response> {
  const { tenant, statement } = await params;
  const page = await tenantPage(tenant);
  const { name, html } = statementFile(page, await orNotFound(page.call.statements.read({ tenant, statement })));
  return new Response(html, {
    headers: { "content-type": "text/html; charset=utf-8", "content-disposition": `attachment; filename="${name}"` },
  });
}
