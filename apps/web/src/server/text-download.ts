import { nothingHere } from "./nothing-here.ts";

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
    return nothingHere(error, "UNAUTHORIZED");
  }
}
