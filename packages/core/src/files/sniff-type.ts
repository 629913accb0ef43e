import type { FileType } from "./file-types.ts";

/** Office documents are archives; these names stand in them. */
const INSIDE: readonly (readonly [string, FileType])[] = [
  ["word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
  ["xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
];

const OPEN_DOCUMENT: readonly FileType[] = [
  "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.presentation",
  "application/vnd.oasis.opendocument.spreadsheet",
];

/** Documents with macros carry this part; they are refused whatever they are called. */
const MACROS = "vbaProject.bin";

/**
 * What a file is, by its bytes alone: its name and what a browser says of it prove nothing.
 *
 * @returns undefined for everything that may not be attached
 */
export function sniffType(bytes: Uint8Array): FileType | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = (text: string, at = 0) => file.subarray(at, at + text.length).toString("latin1") === text;
  if (begins("%PDF-")) return "application/pdf";
  if (begins("\x89PNG\r\n\x1A\n")) return "image/png";
  if (begins("\xFF\xD8\xFF")) return "image/jpeg";
  if (begins("RIFF") && begins("WEBP", 8)) return "image/webp";
  if (!begins("PK\x03\x04") || file.includes(MACROS)) return undefined;
  // An OpenDocument says what it is in its first part, which is stored as it is.
  const said = begins("mimetype", 30) ? file.subarray(38, 120).toString("latin1") : "";
  const open = OPEN_DOCUMENT.find((type) => said.startsWith(type) && !said.startsWith("-template", type.length));
  return open ?? INSIDE.find(([name]) => file.includes(name))?.[1];
}
