import mongoose, { type Connection, type Model } from "mongoose";
import { allDefinitions, type Definition } from "./define-model.ts";
import { mongooseSchema } from "./mongoose-schema.ts";

interface Shared { connection: Connection | undefined }

/** One connection a process, however often a bundler loads this module. */
const shared: Shared = (
  (globalThis as Record<symbol, unknown>)[Symbol.for("raati.connection")] ??= { connection: undefined }
) as Shared;

/**
 * Connects to the database. A second call answers the same connection.
 *
 * @param uri MongoDB's connection string: a replica set, or the embedded database
 * @throws when the server does not answer within five seconds
 */
export async function connect(uri: string): Promise<void> {
  if (shared.connection) return;
  shared.connection = await mongoose.createConnection(
    uri, { serverSelectionTimeoutMS: 5000, autoIndex: false, autoCreate: false }
  ).asPromise();
}

/** Closes the connection of this process. Without one it does nothing. */
export async function disconnect(): Promise<void> {
  const { connection } = shared;
  shared.connection = undefined;
  await connection?.close();
}

/** Asks the database for a sign of life. @throws when none comes */
export async function ping(): Promise<void> {
  await currentConnection().db?.command({ ping: 1 });
}

/** The connection of this process. @throws Error before `connect` */
export function currentConnection(): Connection {
  if (!shared.connection) throw new Error("The database is not connected: call connect(uri) first.");
  return shared.connection;
}

/** The mongoose model of a definition, made when it is first asked for. @throws Error before `connect` */
export function modelOf(definition: Definition): Model<Record<string, unknown>> {
  const connection = currentConnection();
  return (
    connection.models[definition.name] ?? connection.model(definition.name, mongooseSchema(definition))
  ) as Model<Record<string, unknown>>;
}

/** Makes the indexes of all models that are not there yet. It never drops one: that is a migration's work. */
export async function createIndexes(): Promise<void> {
  for (const definition of allDefinitions()) {
    const model = modelOf(definition);
    await model.createCollection();
    await model.createIndexes();
  }
}
