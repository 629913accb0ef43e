// Runs one specification test against a server.
import { isDeepStrictEqual } from "node:util";

import { BSON, MongoServerError, type Document, type MongoClient } from "mongodb";

import { Entities } from "./entities.ts";
import type { CollectionData, ExpectedError, ExpectedEvents, Operation, SpecCase } from "./format.ts";
import { match } from "./matching.ts";
import { Miss, missOf } from "./miss.ts";
import { perform } from "./operations.ts";

// Commands of the driver's own, which the format wants left out.
const UNOBSERVED = new Set(["hello", "ismaster", "isMaster", "endSessions"]);

/**
 * Runs a test. `internal` is a client of the runner itself, for what no test observes.
 *
 * @throws Miss with the first thing that was not as expected
 */
export async function runCase({ file, test }: SpecCase, uri: string, internal: MongoClient): Promise<void> {
  const entities = new Entities(uri);
  try {
    for (const data of file.initialData ?? []) await prepare(data, internal);
    for (const description of file.createEntities ?? []) await entities.create(description);
    for (const operation of test.operations) await runOperation(operation, entities, internal);
    for (const expected of test.expectEvents ?? []) checkEvents(expected, entities);
    for (const data of test.outcome ?? []) await checkOutcome(data, internal);
  } catch (error) {
    throw missOf(error, "outside of an operation");
  } finally {
    await entities.close();
  }
}

async function prepare(
  { databaseName, collectionName, createOptions, documents }: CollectionData, internal: MongoClient,
): Promise<void> {
  const database = internal.db(databaseName);
  await database.dropCollection(collectionName);
  await database.createCollection(collectionName, createOptions);
  if (documents.length > 0) {
    await database.collection(collectionName).insertMany(documents, { writeConcern: { w: "majority" } });
  }
}

/** Runs an operation and checks its result or error; answers with the error, when one was expected. */
async function runOperation(operation: Operation, entities: Entities, internal: MongoClient): Promise<unknown> {
  const { expectError, expectResult, ignoreResultAndError, saveResultAsEntity } = operation;
  const runAll = async (operations: Operation[]): Promise<void> => {
    for (const one of operations) {
      const error = await runOperation(one, entities, internal);
      // A transaction decides by its callback's errors, expected ones too.
      if (error) throw error;
    }
  };
  let result: unknown;
  try {
    result = await perform(operation, entities, internal, runAll);
  } catch (error) {
    if (ignoreResultAndError) return undefined;
    if (error instanceof Miss || !expectError) throw missOf(error, operation.name);
    checkError(expectError, error as Error, entities);
    return error;
  }
  if (expectError && !ignoreResultAndError) {
    throw new Miss("no error", `${operation.name} should fail: ${JSON.stringify(expectError)}`);
  }
  if (saveResultAsEntity) entities.save(saveResultAsEntity, result);
  if (expectResult !== undefined && !ignoreResultAndError) match(expectResult, result, operation.name, entities, false);
  return undefined;
}

function checkError(expected: ExpectedError, error: Error, entities: Entities): void {
  const fromServer = error instanceof MongoServerError ? error : undefined;
  const labels = ((error as { errorLabels?: string[] }).errorLabels ?? []);
  const wrong: string[] = [];
  const check = (name: string, holds: boolean) => {
    if (!holds) wrong.push(name);
  };
  if (expected.isClientError !== undefined) check("isClientError", expected.isClientError === !fromServer);
  if (expected.errorContains) {
    check("errorContains", error.message.toLowerCase().includes(expected.errorContains.toLowerCase()));
  }
  if (expected.errorCode !== undefined) check("errorCode", fromServer?.code === expected.errorCode);
  if (expected.errorCodeName) check("errorCodeName", fromServer?.codeName === expected.errorCodeName);
  for (const label of expected.errorLabelsContain ?? []) check(label, labels.includes(label));
  for (const label of expected.errorLabelsOmit ?? []) check(`no ${label}`, !labels.includes(label));
  const context = `expected ${JSON.stringify(expected)}, which differs in ${wrong.join(", ")}`;
  if (wrong.length > 0) throw missOf(error, context);
  if (expected.errorResponse) match(expected.errorResponse, fromServer?.errorResponse, "errorResponse", entities, false);
  if (expected.expectResult !== undefined) {
    match(expected.expectResult, (error as { result?: unknown }).result, "result of the error", entities, false);
  }
}

function checkEvents({ client, events, ignoreExtraEvents }: ExpectedEvents, entities: Entities): void {
  const actual = entities.events(client).filter(({ commandName }) => !UNOBSERVED.has(String(commandName)));
  for (const [i, expected] of events.entries()) {
    const [kind, { command, reply, ...fields }] = Object.entries(expected)[0];
    const event = actual[i] ?? {};
    match({ name: kind.replace(/Event$/, ""), ...fields }, event, `event ${i}`, entities, false);
    if (command) match(command, asSpecified(event, command), `event ${i}, command`, entities, false);
    if (reply) match(reply, event["reply"], `event ${i}, reply`, entities, false);
  }
  const surplus = actual.slice(events.length).map(({ commandName }) => commandName);
  if (surplus.length > 0 && !ignoreExtraEvents) {
    throw new Miss("different", `more events than expected: ${surplus.join(", ")}`);
  }
}

/**
 * The command of an event. This driver limits the time of every commit and abort with a write concern (`wtimeout`), where
 * the tests know a limit for repeated commits only.
 */
function asSpecified({ command, commandName }: Document, expected: Document): Document {
  if (![
    "commitTransaction", "abortTransaction",
  ].includes(commandName) || !command.writeConcern || expected["writeConcern"]?.wtimeout) return command;
  const { wtimeout: _limit, ...writeConcern } = command.writeConcern;
  return { ...command, writeConcern };
}

async function checkOutcome(
  { databaseName, collectionName, documents }: CollectionData, internal: MongoClient,
): Promise<void> {
  const found = await internal.db(databaseName).collection(collectionName).find(
    {}, { sort: { _id: 1 }, readConcern: { level: "local" } },
  ).toArray();
  const [actual, expected] =
    [found, documents].map((list) => list.map((document) => BSON.EJSON.stringify(document, { relaxed: true })));
  if (!isDeepStrictEqual(actual, expected)) {
    throw new Miss("different", `${collectionName} holds ${actual.join(" ")}, not ${expected.join(" ")}`);
  }
}
