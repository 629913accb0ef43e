import { nothingHere } from "./nothing-here.ts";

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
    return nothingHere(error);
  }
}
