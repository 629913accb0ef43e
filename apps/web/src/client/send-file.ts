import type { FailureView } from "@raati/core/kernel";
import type { UploadedView } from "@raati/core/files/schema";

export type Sent = { readonly file: UploadedView } | { readonly problem: string };

/** So often the browser tries again by itself; each try has the same id, so that they make one file. */
const TRIES = 3;

/**
 * Sends a file to lie ready for the form that it belongs to.
 *
 * @returns the file, or why the server refuses it in the reader's words
 * @throws when no answer came
 */
export async function sendFile(tenant: string, id: string, file: File, tries = TRIES): Promise<Sent> {
  try {
    const answer = await fetch(`/api/files/${encodeURIComponent(tenant)}`, {
      method: "POST", body: file,
      headers: {
        "content-type": "application/octet-stream",
        "x-raati-client": "web", "x-raati-locale": document.documentElement.dataset.locale ?? "fi",
        "x-raati-file-id": id, "x-raati-file-name": encodeURIComponent(file.name),
      },
    });
    const said = await answer.json() as { file?: UploadedView; failure?: FailureView };
    if (said.file) return { file: said.file };
    return { problem: said.failure?.fields[0]?.message ?? said.failure?.message ?? "" };
  } catch (error) {
    if (tries <= 1) throw error;
    return sendFile(tenant, id, file, tries - 1);
  }
}
