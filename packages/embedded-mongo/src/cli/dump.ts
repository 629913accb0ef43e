import { once } from "node:events";
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, type Document, EJSON } from "bson";
import type { Doc } from "@raati/mongo-values";
import { type Client, withServer } from "./client.ts";
import { type Command, emptyFolder } from "./command.ts";

export const dump: Command = {
  help: `npm run db -- dump --data DIR --to FOLDER
npm run db -- dump --uri URI --to FOLDER

Writes all databases into FOLDER, which must be empty, as MongoDB's mongodump does: a file of BSON documents and one of
metadata a collection. MongoDB's mongorestore reads it: mongorestore --uri URI FOLDER. Nothing should write meanwhile.`,
  needs: ["to"],
  takes: ["data", "uri"],
  async run(values) {
    const target = emptyFolder(values.to!);
    await withServer(values, async (client) => {
      const { databases } = plain(await client.command("admin", { listDatabases: 1, nameOnly: true }));
      for (const { name } of databases) await dumpDatabase(client, String(name), target);
    });
    return 0;
  },
};

async function dumpDatabase(client: Client, database: string, target: string): Promise<void> {
  mkdirSync(join(target, database), { mode: 0o700 });
  for await (const entry of client.documents(database, { listCollections: 1 })) {
    const { name, options, info, type } = plain(entry);
    const indexes: Document[] = [];
    for await (const index of client.documents(database, { listIndexes: name })) indexes.push(plain(index));
    const metadata = { options, indexes, uuid: info.uuid.toString("hex"), collectionName: name, type };
    // MongoDB's tools escape in the way of URLs what the name of a file must not have.
    const file = join(target, database, encodeURIComponent(name));
    writeFileSync(`${file}.metadata.json`, EJSON.stringify(metadata, { relaxed: false }));
    const count = await writeDocuments(`${file}.bson`, client.documents(database, { find: name }));
    console.log(`${database}.${name}: ${count} documents`);
  }
}

async function writeDocuments(path: string, documents: AsyncIterable<Doc>): Promise<number> {
  const file = createWriteStream(path, { mode: 0o600 });
  let count = 0;
  for await (const document of documents) {
    if (!file.write(document.bytes())) await once(file, "drain");
    count++;
  }
  file.end();
  await once(file, "close");
  return count;
}

/** With the exact type of each value, which Extended JSON then shows. */
function plain(document: Doc): Document {
  return deserialize(document.bytes(), { promoteValues: false });
}
