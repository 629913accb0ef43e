import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { type Document, EJSON } from "bson";
import { MAX_DOCUMENT, ServerError, T } from "@raati/mongo-values";
import { type Client, withServer } from "./client.ts";
import type { Command } from "./command.ts";

/** One insert takes this many documents or bytes. */
const BATCH = { documents: 1000, bytes: 8 * 1024 * 1024 };
const NAMESPACE_EXISTS = 48;

export const restore: Command = {
  help: `npm run db -- restore --data DIR --from FOLDER [--drop]

Reads what dump or MongoDB's mongodump (without --gzip) wrote into FOLDER: collections with their options, documents,
indexes. A server may run on DIR. Documents with an _id that is there already are left out and counted; --drop drops
each collection first. Ends with 1 when something was left out.`,
  needs: ["data", "from"],
  takes: ["drop"],
  async run(values) {
    const source = resolve(values.from!);
    const databases = readdirSync(source).filter((name) => statSync(join(source, name)).isDirectory());
    let refused = 0;
    await withServer(values, async (client) => {
      for (const database of databases) {
        for (const file of readdirSync(join(source, database)).filter((name) => name.endsWith(".bson")).sort()) {
          refused += await restoreCollection(client, database, join(source, database, file), values.drop === true);
        }
      }
    });
    return refused > 0 ? 1 : 0;
  },
};

/** Answers how many documents were not stored. */
async function restoreCollection(client: Client, database: string, file: string, drop: boolean): Promise<number> {
  const metadataFile = file.replace(/bson$/, "metadata.json");
  const metadata =
    existsSync(metadataFile) ? EJSON.parse(readFileSync(metadataFile, "utf8"), { relaxed: false }) as Document : {};
  const name: string = metadata.collectionName ?? decodeURIComponent(basename(file, ".bson"));
  if (name.startsWith("system.")) {
    console.log(`${database}.${name}: left out, it belongs to the server`);
    return 0;
  }
  if (drop) await client.command(database, { drop: name });
  await client.command(database, { create: name, ...metadata.options }).catch((error) => {
    if (!(error instanceof ServerError) || error.code !== NAMESPACE_EXISTS) throw error;
  });
  let count = 0;
  let refused = 0;
  for (const batch of batches(file)) {
    const reply = await client.command(database, { insert: name, ordered: false }, batch);
    const errors = reply.get("writeErrors");
    count += batch.length;
    refused += errors?.t === T.array ? errors.v.length : 0;
  }
  const indexes = ((metadata.indexes ?? []) as Document[]).filter((index) => index.name !== "_id_");
  // Dumps of old releases name the collection here once more.
  for (const index of indexes) delete index.ns;
  if (indexes.length > 0) await client.command(database, { createIndexes: name, indexes });
  console.log(`${database}.${name}: ${count - refused} documents${refused > 0 ? `, ${refused} left out` : ""}`);
  return refused;
}

function* batches(file: string): Generator<Buffer[]> {
  const descriptor = openSync(file, "r");
  const take = (length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(descriptor, bytes));
  };
  try {
    let batch: Buffer[] = [];
    let bytes = 0;
    for (let length = take(4); length.length > 0; length = take(4)) {
      const size = length.length === 4 ? length.readInt32LE(0) : 0;
      const document = Buffer.concat([length, take(Math.min(Math.max(size - 4, 0), MAX_DOCUMENT))]);
      if (document.length < 5 || document.length !== size) {
        throw new Error(`The file ${file} does not hold BSON documents only.`);
      }
      batch.push(document);
      bytes += size;
      if (batch.length < BATCH.documents && bytes < BATCH.bytes) continue;
      yield batch;
      batch = [];
      bytes = 0;
    }
    if (batch.length > 0) yield batch;
  } finally {
    closeSync(descriptor);
  }
}
