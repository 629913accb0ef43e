import { z } from "zod";
import { id } from "../kernel/schema.ts";
import { FILE_TYPES, type FileType } from "./file-types.ts";

export { FILE_TYPES, LOGO, MOST_BYTES, PICTURE_TYPES, type FileType } from "./file-types.ts";

export const FILE_STATES = ["arriving", "loose", "taken", "released"] as const;
const type = z.enum(Object.keys(FILE_TYPES) as [FileType, ...FileType[]]);

/** What a reader needs to know before opening a file. */
export const fileFacts = z.object({ type, size: z.int().min(1) });
export type FileFacts = z.infer<typeof fileFacts>;

/** A file of a tenant: what it is, where its bytes lie, and whether something holds it. */
export const file = fileFacts.extend({
  name: z.string().min(1).max(200),
  /** Where the bytes lie; each try to upload has its own. */
  blob: id,
  sha256: z.string(),
  /** Dots each way, of a picture. */
  width: z.int().optional(), height: z.int().optional(),
  state: z.enum(FILE_STATES),
  uploadedBy: id.optional(),
});

const stream = z.custom<AsyncIterable<Uint8Array>>(
  (value) => typeof value === "object" && value !== null && Symbol.asyncIterator in value
);

/** The bytes come as a stream, which only a route of the server has: no call from a browser carries them. */
export const uploadFileInput = z.object({ id, name: z.string().trim().min(1).max(200), bytes: stream });
export const uploadedView = fileFacts.extend({ id, name: z.string() });
export type UploadedView = z.infer<typeof uploadedView>;

/** A file for whoever may read it; its bytes are read when they are asked for. */
export const fileDownload = fileFacts.extend({ name: z.string(), bytes: stream });
export type FileDownload = z.infer<typeof fileDownload>;
