import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { mongo } from "mongoose";
import { currentConnection } from "./connection.ts";

/** The two collections of MongoDB's file store: `files.files` and `files.chunks`. */
const BUCKET = "files";

/**
 * The bytes of one tenant's files, in MongoDB's file store. The tenant is part of every key, so another tenant's file is not
 * there. Writing is no part of a transaction: a document of the tenant says which bytes are in use.
 */
export class TenantFiles {
  private readonly tenantId: string;

  constructor(tenantId: string) {
    this.tenantId = tenantId;
  }

  /**
   * Stores bytes under a key that was never used before. What breaks in the middle leaves nothing behind.
   *
   * @throws the error of the driver when the database is away, or when the key is taken
   */
  async put(key: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const upload = bucket().openUploadStreamWithId(this.idOf(key) as never, key, { metadata: { tenantId: this.tenantId } });
    try {
      await pipeline(Readable.from(bytes, { objectMode: false }), upload);
    } catch (error) {
      await this.remove(key);
      throw error;
    }
  }

  /** The bytes; undefined when there are none under the key. */
  async get(key: string): Promise<Uint8Array | undefined> {
    const [found] = await bucket().find({ _id: this.idOf(key) as never }).limit(1).toArray();
    if (!found) return undefined;
    const chunks: Uint8Array[] = [];
    for await (const chunk of bucket().openDownloadStream(found._id)) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  }

  /** Removes the bytes. What is not there is removed already. */
  async remove(key: string): Promise<void> {
    // Chunks of an upload that broke have no file, so both collections are asked by themselves.
    const { db } = currentConnection();
    await db?.collection(`${BUCKET}.files`).deleteOne({ _id: this.idOf(key) as never });
    await db?.collection(`${BUCKET}.chunks`).deleteMany({ files_id: this.idOf(key) });
  }

  private idOf(key: string): string {
    return `${this.tenantId}/${key}`;
  }
}

function bucket(): mongo.GridFSBucket {
  const { db } = currentConnection();
  if (!db) throw new Error("The database is not connected: call connect(uri) first.");
  return new mongo.GridFSBucket(db, { bucketName: BUCKET });
}
