import { FILE_TYPES, type FileDownload } from "@raati/core/files/schema";
import { nothingHere } from "./nothing-here.ts";

interface Serving {
  /** Only for pictures of our own pages; everything else is saved and not shown, so that no file runs as a page of ours. */
  readonly shown?: true;
  readonly cache?: string;
}

/** A file for who may have it. To all others nothing is here. */
export async function fileDownload(
  answer: () => Promise<FileDownload>, { shown, cache = "private, no-store" }: Serving = {},
): Promise<Response> {
  try {
    const file = await answer();
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.bytes) chunks.push(chunk);
    return new Response(Buffer.concat(chunks), {
      headers: {
        "content-type": file.type, "content-length": String(file.size), "cache-control": cache,
        "x-content-type-options": "nosniff",
        "content-disposition": `${shown ? "inline" : "attachment"}; ${namesOf(file)}`,
        "cross-origin-resource-policy": "same-origin",
      },
    });
  } catch (error) {
    return nothingHere(error);
  }
}

/** The name twice, as RFC 6266 has it: in plain letters, and as it is. Its ending says what the bytes are. */
function namesOf({ name, type }: Pick<FileDownload, "name" | "type">): string {
  const stem = name.replace(/\.\w{1,5}$/, "") || "file";
  const full = `${stem}.${FILE_TYPES[type]}`;
  const plain = full.replaceAll(/[^\w. -]/g, "_");
  const whole = encodeURIComponent(full)
    .replaceAll(/['()*]/g, (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  return `filename="${plain}"; filename*=UTF-8''${whole}`;
}
