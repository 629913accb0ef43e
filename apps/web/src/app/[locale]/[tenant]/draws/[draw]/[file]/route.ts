import { FILES, publishedFile } from "../../../../../../features/recruitment/public/draws/published-file.ts";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../../../server/tenant-page.ts";

/** A published text of a draw as a file, for whoever checks it by hand: "pool.json". */
export async function GET(
  _: Request, { params }: { params: Promise<{ tenant: string; draw: string; file: string }> },
): Promise<Response> {
  const { tenant, draw, file } = await params;
  const which = FILES.find((one) => `${one}.json` === file);
  if (!which) return new Response(null, { status: 404 });
  const page = await tenantPage(tenant);
  const published = await orNotFound(page.call.recruitment.draws.published({ tenant, draw }));
  const text = await publishedFile(page, published, which);
  return new Response(text, {
    headers: { "content-type": "application/json; charset=utf-8", "content-disposition": `attachment; filename="${file}"` },
  });
}
