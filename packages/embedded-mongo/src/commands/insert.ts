import { randomBytes } from "node:crypto";
import { Doc, fail, int, MAX_DOCUMENT, T, typeName, type Value } from "@raati/mongo-values";
import { checkId, nextTimestamp } from "@raati/mongo-language";
import { whenFree } from "@raati/mongo-store";
import { target, type Command } from "./context.ts";
import { runStatements, statementsOf } from "./statements.ts";

export const insert: Command = {
  transactional: true,
  run(context) {
    const { args } = context;
    const { database, name } = target(context);
    const { documents, ordered } = statementsOf(context, "documents");
    args.ignore("bypassDocumentValidation");
    args.done();
    const n: Doc = Doc.of(["n"], [int(1)]);
    return runStatements(context, documents, ordered, function* (writer, doc) {
      const ready = storableInsert(doc);
      yield* whenFree(() => {
        const collection = writer.getOrCreate(database, name);
        writer.write(collection, collection.newRecord(), undefined, ready);
      });
      return n;
    });
  },
};

/** The document as it is stored: `_id` first, made when it is missing; an empty timestamp becomes the time. */
export function storableInsert(doc: Doc): Doc {
  const size = doc.byteLength;
  if (size > MAX_DOCUMENT) {
    fail("BSONObjectTooLarge", `object to insert too large. size in bytes: ${size}, max size: ${MAX_DOCUMENT}`);
  }
  const id = doc.get("_id");
  if (id && (id.t === T.array || id.t === T.regex || id.t === T.undefined)) {
    fail("BadValue", `can't use ${typeName(id)} for _id`);
  }
  if (id) checkId(id);
  if (doc.names.indexOf("_id") !== doc.names.lastIndexOf("_id")) {
    fail("BadValue", "can't have multiple _id fields in one document");
  }
  let ready = doc;
  if (doc.names[0] !== "_id") {
    const rest = id ? doc.without("_id") : doc;
    ready = Doc.of(["_id", ...rest.names], [id ?? newObjectId(), ...rest.values]);
  }
  const { names, values } = ready;
  const stamps = names.filter((name, i) => name !== "_id" && values[i].t === T.timestamp && values[i].v === 0n);
  for (const name of stamps) ready = ready.with(name, nextTimestamp());
  return ready;
}

const process5 = randomBytes(5);
let counter = randomBytes(3).readUIntBE(0, 3);

/** An ObjectId (manual, "ObjectId()"): seconds, a value of this process, a counter. */
export function newObjectId(): Value {
  const id = Buffer.allocUnsafe(12);
  id.writeUInt32BE(Math.floor(Date.now() / 1000), 0);
  process5.copy(id, 4);
  counter = (counter + 1) & 0xffffff;
  id.writeUIntBE(counter, 9, 3);
  return { t: T.objectId, v: id };
}
