import { failureOf } from "@raati/core/kernel";
import type { TRPCError } from "@trpc/server";

const CLOSED = new Set<unknown>(["NOT_FOUND", "BAD_REQUEST", "FORBIDDEN", "UNAUTHORIZED"]);

/** A text with the name of its file. */
interface TextFile { readonly name: string; readonly text: string }

/**
 * A text as a file, for nobody but the reader who asked: no cache keeps it. To whoever may not have it, nothing is here.
 *
 * @param type "text/csv" or "text/calendar"
 */
export async function textDownload(type: string, answer: () => Promise<TextFile>): Promise<Response> {
  try {
    const { name, text } = await answer();
    return new Response(text, {
      headers: {
        "content-type": `${type}; charset=utf-8`,
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    // By its code and not by its class: classes exist once for each bundle.
    const refusal = error as TRPCError;
    if (CLOSED.has(refusal.code) && failureOf(refusal).code !== "UNAVAILABLE") return new Response(null, { status: 404 });
    throw error;
  }
}
