/** What people may attach: documents to read, and pictures. */
export const FILE_TYPES = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.presentation": "odp",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
} as const;
export type FileType = keyof typeof FILE_TYPES;

/** A logo is one of these. No drawings with code in them (SVG). */
export const PICTURE_TYPES: readonly FileType[] = ["image/png", "image/jpeg", "image/webp"];

/** Bytes of the largest file: 10 MB. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** A logo: 512 kB, and from 32 to 2000 dots each way. */
export const LOGO = { bytes: 512 * 1024, least: 32, most: 2000 } as const;
