// What the operations of the specification tests do, in terms of the official driver.
import type { ClientSession, Collection, Db, Document, MongoClient } from "mongodb";

import { BUCKET } from "./bucket-operations.ts";
import { driverOptions, type Entities } from "./entities.ts";
import type { Operation } from "./format.ts";
import { Miss } from "./miss.ts";

/** Runs a list of operations, as the callback of a transaction does. */
export type RunAll = (operations: Operation[]) => Promise<void>;

type Action<T> = (object: T, args: Document, entities: Entities, runAll: RunAll) => Promise<unknown>;

const COLLECTION: Record<string, Action<Collection>> = {
  aggregate: (collection, { pipeline, ...options }) => collection.aggregate(pipeline, options).toArray(),
  bulkWrite: (collection, { requests, ...options }) => collection.bulkWrite(requests, options),
  count: (collection, { filter, ...options }) => collection.count(filter, options),
  countDocuments: (collection, { filter, ...options }) => collection.countDocuments(filter, options),
  createIndex: (collection, { keys, ...options }) => collection.createIndex(keys, options),
  deleteMany: (collection, { filter, ...options }) => collection.deleteMany(filter, options),
  deleteOne: (collection, { filter, ...options }) => collection.deleteOne(filter, options),
  distinct: (collection, { fieldName, filter, ...options }) => collection.distinct(fieldName, filter, options),
  estimatedDocumentCount: (collection, options) => collection.estimatedDocumentCount(options),
  find: (collection, { filter, ...options }) => collection.find(filter, options).toArray(),
  findOne: (collection, { filter, ...options }) => collection.findOne(filter, options),
  findOneAndDelete: (collection, { filter, ...options }) => collection.findOneAndDelete(filter, options),
  findOneAndReplace: (collection, { filter, replacement, ...options }) =>
    collection.findOneAndReplace(filter, replacement, options),
  findOneAndUpdate: (collection, { filter, update, ...options }) => collection.findOneAndUpdate(filter, update, options),
  insertMany: (collection, { documents, ...options }) => collection.insertMany(documents, options),
  insertOne: (collection, { document, ...options }) => collection.insertOne(document, options),
  listIndexes: (collection, options) => collection.listIndexes(options).toArray(),
  replaceOne: (collection, { filter, replacement, ...options }) => collection.replaceOne(filter, replacement, options),
  updateMany: (collection, { filter, update, ...options }) => collection.updateMany(filter, update, options),
  updateOne: (collection, { filter, update, ...options }) => collection.updateOne(filter, update, options),
};

const DATABASE: Record<string, Action<Db>> = {
  aggregate: (database, { pipeline, ...options }) => database.aggregate(pipeline, options).toArray(),
  createCollection: (database, { collection, ...options }) => database.createCollection(collection, options),
  dropCollection: (database, { collection, ...options }) => database.dropCollection(collection, options),
  listCollections: (database, { filter, ...options }) => database.listCollections(filter, options).toArray(),
  modifyCollection: (database, { collection, ...options }) => database.command({ collMod: collection, ...options }),
  // The name goes first: the server takes the first key of a command for what it is.
  runCommand: (database, { command, commandName, ...options }) =>
    database.command({ [commandName]: command[commandName], ...command }, options),
};

const CLIENT: Record<string, Action<MongoClient>> = {
  clientBulkWrite: (client, { models, ...options }) =>
    client.bulkWrite((models as Record<string, Document>[]).flatMap(
      (model) => Object.entries(model).map(([name, fields]) => ({ name, ...fields }))
    ) as never, options),
};

const SESSION: Record<string, Action<ClientSession>> = {
  startTransaction: async (session, options) => session.startTransaction(options),
  commitTransaction: (session) => session.commitTransaction(),
  abortTransaction: (session) => session.abortTransaction(),
  endSession: (session) => session.endSession(),
  withTransaction: (session, { callback, ...options }, _entities, runAll) =>
    session.withTransaction(() => runAll(callback), options),
};

const STATES: Record<string, string> = {
  none: "NO_TRANSACTION", starting: "STARTING_TRANSACTION", in_progress: "TRANSACTION_IN_PROGRESS",
  committed: "TRANSACTION_COMMITTED", aborted: "TRANSACTION_ABORTED",
};

const RUNNER: Record<string, Action<MongoClient>> = {
  createEntities: async (_client, { entities: descriptions }, entities) => {
    for (const description of descriptions) await entities.create(description);
  },
  assertCollectionExists: (client, args) => assertThere(collections(client, args), args["collectionName"], true),
  assertCollectionNotExists: (client, args) => assertThere(collections(client, args), args["collectionName"], false),
  assertIndexExists: (client, args) => assertThere(indexes(client, args), args["indexName"], true),
  assertIndexNotExists: (client, args) => assertThere(indexes(client, args), args["indexName"], false),
  assertSessionTransactionState: async (_client, { session, state }) => {
    const actual = (session as { transaction: { state: string } }).transaction.state;
    if (actual !== STATES[state]) throw new Miss("different", `the session is in the state ${actual}, not ${state}`);
  },
};

async function collections(client: MongoClient, { databaseName }: Document): Promise<Document[]> {
  return client.db(databaseName).listCollections({}, { nameOnly: true }).toArray();
}

async function indexes(client: MongoClient, args: Document): Promise<Document[]> {
  // A collection that is not there has no indexes.
  const there = (await collections(client, args)).some(({ name }) => name === args["collectionName"]);
  return there ? client.db(args["databaseName"]).collection(args["collectionName"]).listIndexes().toArray() : [];
}

async function assertThere(found: Promise<Document[]>, name: string, wanted: boolean): Promise<void> {
  const there = (await found).some((one) => one["name"] === name);
  if (there !== wanted) throw new Miss("different", `${name} is ${there ? "" : "not "}there`);
}

function tableFor(name: string, object: object): Record<string, Action<never>> {
  if (name === "testRunner") return RUNNER;
  if ("openUploadStream" in object) return BUCKET;
  if ("collectionName" in object) return COLLECTION;
  if ("databaseName" in object) return DATABASE;
  return "withTransaction" in object ? SESSION : CLIENT;
}

/** Runs one operation. `internal` is a client that no test observes. */
export async function perform(
  operation: Operation, entities: Entities, internal: MongoClient, runAll: RunAll,
): Promise<unknown> {
  const object = operation.object === "testRunner" ? internal : entities.object(operation.object);
  const action = tableFor(operation.object, object)[operation.name];
  if (!action) throw new Error(`the runner does not know ${operation.object}.${operation.name}`);
  return action(object as never, driverOptions(operation.arguments, entities), entities, runAll);
}
