// The operations of GridFS in the specification tests.
import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import type { Document, GridFSBucket } from "mongodb";

type BucketAction = (bucket: GridFSBucket, args: Document) => Promise<unknown>;

export const BUCKET: Record<string, BucketAction> = {
  delete: (bucket, { id }) => bucket.delete(id),
  deleteByName: (bucket, { filename }) => forEachNamed(bucket, filename, (id) => bucket.delete(id)),
  download: (bucket, { id }) => buffer(bucket.openDownloadStream(id)),
  downloadByName: (bucket, { filename, ...options }) => buffer(bucket.openDownloadStreamByName(filename, options)),
  rename: (bucket, { id, newFilename }) => bucket.rename(id, newFilename),
  renameByName: (bucket, { filename, newFilename }) =>
    forEachNamed(bucket, filename, (id) => bucket.rename(id, newFilename)),
  upload: async (bucket, { filename, source, disableMD5: _none, ...options }) => {
    const stream = bucket.openUploadStream(filename, options);
    await pipeline(Readable.from([Buffer.from(source["$$hexBytes"], "hex")]), stream);
    return stream.id;
  },
};

// The driver has no operation by name; its users find the files first.
async function forEachNamed(bucket: GridFSBucket, filename: string, act: (id: never) => Promise<void>): Promise<void> {
  const files = await bucket.find({ filename }).toArray();
  if (files.length === 0) throw new Error(`no file named ${filename}`);
  for (const { _id } of files) await act(_id as never);
}
