import { failureOf } from "@raati/core/kernel";
import type { TRPCError } from "@trpc/server";

const CLOSED = new Set<unknown>(["NOT_FOUND", "BAD_REQUEST", "FORBIDDEN"]);

/** What somebody may take along: JSON as a file. To whoever may not have it, nothing is here. */
export async function jsonDownload(name: string, answer: () => Promise<unknown>): Promise<Response> {
  try {
    const body = JSON.stringify(await answer(), null, 2);
    const disposition = `attachment; filename="${name}.json"`;
    return new Response(body, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": disposition,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    // By its code and not by its class: classes exist once for each bundle.
    const refusal = error as TRPCError;
    if (CLOSED.has(refusal.code) && failureOf(refusal).code !== "UNAVAILABLE")
      return new Response(null, { status: 404 });
    throw error;
  }
}
