// Runs the semantics corpus: what MongoDB 7.0 answers, case by case, written from its manual (see corpus/*.json).
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Binary, Double, EJSON, Int32, Long, type Document } from "bson";
import { MongoClient, MongoServerError } from "mongodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { KEEP_TYPES, WireClient } from "./wire.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

interface Expectation {
  answer?: Json[];
  reply?: JsonObject;
  error?: JsonObject;
  errorLabels?: string[];
  writeErrors?: JsonObject[];
}

interface Step extends Expectation {
  command: JsonObject;
  session?: string;
  start?: boolean;
}

interface Case extends Expectation {
  name: string;
  source: string;
  docs?: JsonObject[];
  indexes?: JsonObject[];
  alsoIndexed?: JsonObject[];
  collections?: Record<string, JsonObject[]>;
  command?: JsonObject;
  steps?: Step[];
  after?: JsonObject[];
}

const CASE_KEYS = new Set([
  "name", "source", "docs", "indexes", "alsoIndexed", "collections", "command", "steps", "answer", "reply", "error",
  "errorLabels", "writeErrors", "after",
]);
const EXPECTATIONS = ["answer", "reply", "error", "writeErrors", "after"] as const;
const FOLDER = join(import.meta.dirname, "corpus");

const areas = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json"))
  .map(
    (file) =>
      ({ area: file.slice(0, -".json".length), cases: JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as Case[] })
  );

// The keys of Extended JSON. An object is a typed value only when it has exactly these keys, so that the query operators
// $regex and $options (which the EJSON of the driver takes for a legacy regular expression) stay what they are.
const TYPED = new Set([
  "$oid", "$binary", "$uuid", "$numberInt", "$numberLong", "$numberDouble", "$numberDecimal", "$date", "$regularExpression",
  "$timestamp", "$minKey", "$maxKey", "$symbol", "$code", "$code,$scope",
]);

/** Bare integers become Int32 (or Long), bare fractions Double, typed objects their BSON value. */
function toBson(json: Json): unknown {
  if (typeof json === "number") {
    if (!Number.isInteger(json) || Object.is(json, -0)) return new Double(json);
    if (json === (json | 0)) return new Int32(json);
    if (!Number.isSafeInteger(json)) throw new Error(`write ${json} as $numberLong or $numberDouble`);
    return Long.fromNumber(json);
  }
  if (json === null || typeof json !== "object") return json;
  if (Array.isArray(json)) return json.map(toBson);
  const keys = Object.keys(json);
  if (keys.includes("$undefined")) throw new Error("the driver cannot send undefined");
  if (TYPED.has(keys.join(","))) return EJSON.parse(JSON.stringify(json), { relaxed: false });
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, toBson(value)]));
}

const toDocument = (json: JsonObject): Document => toBson(json) as Document;
const canonical =
  (value: unknown): string => (value === undefined ? "(missing)" : EJSON.stringify(value, { relaxed: false }));

let server: { uri: string; stop: () => Promise<void> };
let client: MongoClient;
let wire: WireClient;
let dataDir: string;
let databases = 0;

/** The reply of the server, of errors too. */
async function run(database: string, command: Document): Promise<Document> {
  // The official driver would put its own session into these.
  if ("lsid" in command || "txnNumber" in command || "autocommit" in command) {
    return wire.command(command["commitTransaction"] || command["abortTransaction"] ? "admin" : database, command);
  }
  try {
    return await client.db(database).command(command, KEEP_TYPES);
  } catch (error) {
    if (error instanceof MongoServerError) return error.errorResponse;
    throw error;
  }
}

async function mustRun(database: string, command: Document): Promise<void> {
  const reply = await run(database, command);
  if (Number(reply["ok"]) !== 1 || reply["writeErrors"]) throw new Error(`preparation failed: ${canonical(reply)}`);
}

async function prepare(database: string, { docs, indexes, collections }: Case): Promise<void> {
  if (indexes?.length) await mustRun(database, { createIndexes: "c", indexes: indexes.map(toDocument) });
  for (const [name, documents] of Object.entries({ c: docs ?? [], ...collections })) {
    if (documents.length) await mustRun(database, { insert: name, documents: documents.map(toDocument) });
  }
}

/** The value at a key, or at a dotted path when there is no such key. */
function at(reply: Document, key: string): unknown {
  if (key in reply) return reply[key];
  return key.split(".").reduce<unknown>((value, part) => (value as Document | undefined)?.[part], reply);
}

function expectFields(actual: Document, expected: JsonObject): void {
  for (const [key, value] of Object.entries(expected)) {
    expect(canonical(at(actual, key)), `${key} of ${canonical(actual)}`).toBe(canonical(toBson(value)));
  }
}

function expectDocuments(reply: Document, expected: Json[]): void {
  const batch = (reply["cursor"] as Document | undefined)?.["firstBatch"] as Document[] | undefined;
  expect((batch ?? [reply]).map(canonical)).toEqual(expected.map((document) => canonical(toBson(document))));
}

function check(reply: Document, expected: Expectation): void {
  const failed = Number(reply["ok"]) !== 1;
  if (expected.error) {
    expect(failed, `expected an error, got ${canonical(reply)}`).toBe(true);
    expectFields(reply, expected.error);
  } else {
    expect(failed, `unexpected error ${canonical(reply)}`).toBe(false);
  }
  if (expected.errorLabels) expect(reply["errorLabels"] ?? []).toEqual(expect.arrayContaining(expected.errorLabels));
  if (expected.answer) expectDocuments(reply, expected.answer);
  if (expected.reply) expectFields(reply, expected.reply);
  const writeErrors = (reply["writeErrors"] ?? []) as Document[];
  expect(writeErrors.length, `writeErrors ${canonical(writeErrors)}`).toBe(expected.writeErrors?.length ?? 0);
  for (const [i, fields] of (expected.writeErrors ?? []).entries()) expectFields(writeErrors[i] ?? {}, fields);
}

async function runCase(one: Case): Promise<void> {
  const database = `corpus_${++databases}`;
  await prepare(database, one);
  const sessions = new Map<string, { lsid: Document; txnNumber: number }>();
  for (const step of one.steps ?? [{ ...one, command: one.command ?? {} }]) {
    const command = toDocument(step.command);
    if ("session" in step && step.session) {
      const session =
        sessions.get(step.session) ?? { lsid: { id: new Binary(randomBytes(16), Binary.SUBTYPE_UUID) }, txnNumber: 0 };
      sessions.set(step.session, session);
      if (step.start) session.txnNumber += 1;
      Object.assign(command, {
        lsid: session.lsid, txnNumber: Long.fromNumber(session.txnNumber), autocommit: false,
      }, step.start ? { startTransaction: true } : {});
    }
    check(await run(database, command), step);
  }
  if (one.after) expectDocuments(await run(database, { find: "c", sort: { _id: 1 }, batchSize: 100_000 }), one.after);
}

/** The case as it is, then again with each of its further indexes: the answer must not change. */
async function runWithIndexes(one: Case): Promise<void> {
  await runCase(one);
  for (const [i, key] of (one.alsoIndexed ?? []).entries()) {
    try {
      await runCase({ ...one, indexes: [...(one.indexes ?? []), { key, name: `also_${i}` }] });
    } catch (error) {
      if (error instanceof Error) error.message = `with the index ${JSON.stringify(key)}: ${error.message}`;
      throw error;
    }
  }
}

describe("what MongoDB 7.0 answers", () => {
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "embedded-mongo-corpus-"));
    // Only here, so that the checks of the corpus itself need no server.
    const embedded = (await import("../src/index.ts"));
    server = await embedded.startEmbeddedMongo({ dataDir });
    client = await new MongoClient(server.uri, { ...KEEP_TYPES, retryReads: false, retryWrites: false }).connect();
    wire = new WireClient(server.uri);
  });

  afterAll(async () => {
    wire?.close();
    await client?.close();
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  for (const { area, cases } of areas) {
    test.each(cases.map((one) => [`${area}: ${one.name}`, one] as const))("%s", async (_title, one) => {
      expect.hasAssertions();
      await runWithIndexes(one);
    });
  }
});

describe("the corpus itself", () => {
  test("has at least 500 cases", () => {
    expect(areas.reduce((sum, { cases }) => sum + cases.length, 0)).toBeGreaterThanOrEqual(500);
  });

  test.each(areas)("$area: names are unique, every case is whole", ({ cases }) => {
    const names = cases.map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    for (const one of cases) {
      const unknown = Object.keys(one).filter((key) => !CASE_KEYS.has(key));
      expect(
        { name: one.name, unknown, source: Boolean(one.source) }
      ).toEqual({ name: one.name, unknown: [], source: true });
      expect(Boolean(one.command) !== Boolean(one.steps), `${one.name}: a command or steps`).toBe(true);
      expect(
        [one, ...(one.steps ?? [])].some((part) => EXPECTATIONS.some((key) => key in part)), `${one.name}: an expectation`,
      ).toBe(true);
      toBson(one as unknown as Json);
    }
  });
});
