import { FILE_KINDS } from "@raati/core/reports/schema";
import { callerUntil } from "../../../../../../server/caller.ts";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { pageRequest } from "../../../../../../server/page-request.ts";

interface Route { readonly params: Promise<{ tenant: string; report: string; file: string }> }

/** The reader has gone away: nobody reads this answer (nginx has given the number its meaning). */
const GONE = 499;

/**
 * A report as a file in the language of the address, for whoever may read its page: "report.pdf". Making one takes a while;
 * it stops when the reader leaves.
 */
export async function GET({ signal }: Request, { params }: Route): Promise<Response> {
  const { tenant, report, file } = await params;
  const kind = FILE_KINDS.find((one) => `report.${one}` === file);
  if (!kind) return new Response(null, { status: 404 });
  const { locale } = await pageRequest();
  try {
    const call = await callerUntil(signal);
    const { name, type, bytes } = await orNotFound(call.reports.file({ tenant, report, kind, lang: locale }));
    return new Response(new Blob([bytes]), {
      headers: {
        "content-type": type, "content-disposition": `attachment; filename="${name}"`, "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (signal.aborted) return new Response(null, { status: GONE });
    throw error;
  }
}
