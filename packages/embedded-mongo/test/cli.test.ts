import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { Binary, deserialize, type Document, EJSON, Int32, Long } from "bson";
import { MongoClient } from "mongodb";
import { afterEach, beforeEach, expect, test } from "vitest";

import { startEmbeddedMongo } from "../src/index.ts";

interface Row extends Document { _id: number | string }

const CLI = fileURLToPath(new URL("../bin/embedded-mongo.mjs", import.meta.url));
let folder: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cli-"));
  children = [];
});
afterEach(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

interface Program { child: ChildProcess; out: () => string; err: () => string; exit: Promise<number | null> }

function program(args: string[], env: NodeJS.ProcessEnv = {}): Program {
  const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, ...env } });
  children.push(child);
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (err += chunk));
  return { child, out: () => out, err: () => err, exit: once(child, "close").then(([code]) => code as number | null) };
}

/** Runs a command to its end. */
async function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const started = program(args);
  return { code: await started.exit, out: started.out(), err: started.err() };
}

/** Starts a server and waits for its first line. */
async function server(...args: string[]): Promise<Program & { uri: string }> {
  const started = program(args);
  await expect.poll(() => started.out() + started.err(), { timeout: 10_000 }).toContain("\n");
  expect(started.err()).toBe("");
  return { ...started, uri: started.out().split("\n")[0] ?? "" };
}

async function withClient<Result>(uri: string, work: (client: MongoClient) => Promise<Result>): Promise<Result> {
  const client = await new MongoClient(uri, { promoteValues: false }).connect();
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

const data = () => join(folder, "data");
const PLAIN_SENTENCE = /^[A-Z"-][^\n]*\.\n$/;

test("serves on a socket in a folder for the owner only, and ends cleanly on SIGTERM", async () => {
  const { child, uri, out, exit } = await server("--data", data());
  expect(uri).toBe(`mongodb://${encodeURIComponent(join(data(), "mongodb.sock"))}/?directConnection=true`);
  expect(statSync(data()).mode & 0o777).toBe(0o700);
  await withClient(uri, async (client) => {
    await client.db("a").collection<Row>("c").insertOne({ _id: 1 });
    child.kill("SIGTERM");
    expect(await exit).toBe(0);
  });
  expect(out()).toBe(`${uri}\n`);
  expect(readdirSync(data())).not.toContain("mongodb.sock");
  const again = await server("--data", data(), "--port", "0");
  expect(again.uri).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\/\?directConnection=true$/);
  expect(await withClient(again.uri, (client) => client.db("a").collection("c").distinct("_id"))).toEqual([new Int32(1)]);
  again.child.kill("SIGINT");
  expect(await again.exit).toBe(0);
});

test("a path too long for a socket", async () => {
  const long = join(folder, "x".repeat(120));
  const { child, uri, exit } = await server("--data", long);
  expect(uri).not.toContain("xxxx");
  const socket = decodeURIComponent(new URL(uri).host);
  expect(statSync(join(socket, "..")).mode & 0o777).toBe(0o700);
  await withClient(uri, (client) => client.db("a").command({ ping: 1 }));
  child.kill("SIGTERM");
  expect(await exit).toBe(0);
  expect(() => statSync(join(socket, ".."))).toThrow("ENOENT");
});

test("what it cannot do it says in a sentence", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as { port: number };
  writeFileSync(join(folder, "file"), "");
  const first = await server("--data", data());
  const cases: [string, string[], NodeJS.ProcessEnv?][] = [
    [`process ${first.child.pid}`, ["--data", data()]],
    [`process ${first.child.pid}`, ["check", "--data", data()]],
    ["already in use", ["--data", join(folder, "b"), "--port", String(port)]],
    ["cannot be written", ["--data", join(folder, "file", "x")]],
    ["--allow-production", ["--data", join(folder, "c")], { NODE_ENV: "production" }],
    ["--data is missing", []],
    ["--to is missing", ["backup", "--data", data()]],
    ["--prot", ["--data", data(), "--prot", "1"]],
    ["whole number", ["--data", join(folder, "d"), "--port", "http"]],
    ["whole number", ["--data", join(folder, "d"), "--port", "70000"]],
    ['"bakcup"', ["bakcup"]],
    ["is not empty", ["backup", "--data", data(), "--to", data()]],
    ["mongodump", ["dump", "--uri", "mongodb://user@example.org/", "--to", join(folder, "e")]],
  ];
  await Promise.all(cases.map(async ([words, args, env]) => {
    const { exit, out, err } = program(args, env);
    expect(await exit).toBe(1);
    expect(err()).toContain(words);
    expect(err()).toMatch(PLAIN_SENTENCE);
    expect(out()).toBe("");
  }));
  other.close();
});

test("starts in production when it is told to", async () => {
  const started = program(["--data", data(), "--allow-production"], { NODE_ENV: "production" });
  await expect.poll(started.out, { timeout: 10_000 }).toContain("mongodb://");
});

test("help for all", async () => {
  for (const command of [[], ["check"], ["backup"], ["dump"], ["restore"]]) {
    const { code, out } = await run(...command, "--help");
    expect(code).toBe(0);
    expect(out).toContain(`npm run db -- ${command[0] ?? "--data DIR"}`);
  }
});

test("the module: a child process that ends with stop, and with its parent", async () => {
  const started = await startEmbeddedMongo({ dataDir: data() });
  await withClient(started.uri, (client) => client.db("a").command({ ping: 1 }));
  await expect(startEmbeddedMongo({ dataDir: data() })).rejects.toThrow(/^The folder .* is in use by process \d+\.$/);
  await started.stop();
  await started.stop();
  const source = `import { startEmbeddedMongo } from ${JSON.stringify(new URL("../src/index.ts", import.meta.url).href)};
    console.log((await startEmbeddedMongo({ dataDir: ${JSON.stringify(data())} })).uri); setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", source]);
  children.push(parent);
  await once(parent.stdout, "data");
  await expect(startEmbeddedMongo({ dataDir: data() })).rejects.toThrow("is in use");
  parent.kill("SIGKILL");
  await expect.poll(
    () => startEmbeddedMongo({ dataDir: data() }).then((one) => one.stop()), { timeout: 10_000 },
  ).toBeUndefined();
});

test("the module in this process", async () => {
  const started = await startEmbeddedMongo({ dataDir: data(), inProcess: true });
  await withClient(started.uri, (client) => client.db("a").collection<Row>("c").insertOne({ _id: 1 }));
  await expect(startEmbeddedMongo({ dataDir: data(), inProcess: true })).rejects.toThrow(`process ${process.pid}.`);
  await started.stop();
  await (await startEmbeddedMongo({ dataDir: data(), inProcess: true, port: 0 })).stop();
});

/** Documents whose types JavaScript would change, indexes with options, an empty collection, a name that needs escapes. */
async function fill(uri: string): Promise<void> {
  await withClient(uri, async (client) => {
    const collection = client.db("shop").collection<Row>("orders");
    await collection.insertMany(Array.from({ length: 2500 }, (_, n) => ({
      _id: n, long: Long.fromNumber(n), int: new Int32(n), bin: new Binary(Buffer.from([n & 255]), 128), "": null,
      z: [{ y: 1.5, a: -0 }],
    })));
    await collection.createIndex({ long: 1, int: -1 }, { unique: true, name: "both" });
    await collection.createIndex({ int: 1 }, { partialFilterExpression: { int: { $gt: 5 } }, collation: { locale: "fi" } });
    await client.db("shop").createCollection("empty");
    await client.db("häme").collection<Row>("a/b %").insertOne({ _id: "x" });
  });
}

/** All documents as bytes and all indexes, by namespace. */
async function everything(uri: string): Promise<Record<string, unknown>> {
  return withClient(uri, async (client) => {
    const found: Record<string, unknown> = {};
    for (const { name: database } of (await client.db().admin().listDatabases()).databases) {
      for (const { name } of await client.db(database).listCollections().toArray()) {
        const collection = client.db(database).collection(name);
        const documents = await collection.find({}, { raw: true, sort: { _id: 1 } }).toArray();
        const indexes = await collection.listIndexes().toArray();
        found[`${database}.${name}`] = [
          documents.map((one) => Buffer.from(one as unknown as Uint8Array).toString("hex")),
          EJSON.stringify(indexes, { relaxed: false }),
        ];
      }
    }
    return found;
  });
}

test("a backup under writes can be served, and checks out", async () => {
  const { uri, child, exit } = await server("--data", data());
  await fill(uri);
  const copy = join(folder, "copy");
  const backup = { running: true };
  const acknowledged = await withClient(uri, async (client) => {
    const copying = run("backup", "--data", data(), "--to", copy).finally(() => (backup.running = false));
    let n = 0;
    for (; backup.running; n++) await client.db("shop").collection<Row>("log").insertOne({ _id: n });
    expect(await copying).toMatchObject({ code: 0, err: "" });
    return n;
  });
  expect(await run("check", "--data", copy)).toMatchObject({ code: 0, out: "No problems found.\n" });
  const copied = await startEmbeddedMongo({ dataDir: copy });
  const [before, after] = [await everything(uri), await everything(copied.uri)];
  await copied.stop();
  const logged = (after["shop.log"] as [string[]] | undefined)?.[0].length ?? 0;
  expect(logged).toBeLessThanOrEqual(acknowledged);
  delete before["shop.log"];
  delete after["shop.log"];
  expect(after).toEqual(before);
  child.kill("SIGTERM");
  await exit;
  expect(await run("backup", "--data", data(), "--to", join(folder, "offline"))).toMatchObject({ code: 0 });
  expect(await run("check", "--data", join(folder, "offline"))).toMatchObject({ code: 0 });
});

test("dump and restore keep every byte, with a server running and without", async () => {
  const running = await server("--data", data());
  await fill(running.uri);
  const before = await everything(running.uri);
  const target = join(folder, "dump");
  expect(await run("dump", "--uri", running.uri, "--to", target)).toMatchObject({ code: 0, err: "" });
  running.child.kill("SIGTERM");
  await running.exit;
  expect(await run("dump", "--data", data(), "--to", join(folder, "offline"))).toMatchObject({ code: 0, err: "" });
  expect(
    readFileSync(join(folder, "offline", "shop", "orders.bson")).equals(readFileSync(join(target, "shop", "orders.bson")))
  ).toBe(true);
  expect(await run("restore", "--data", join(folder, "new"), "--from", target)).toMatchObject({ code: 0, err: "" });
  const restored = await server("--data", join(folder, "new"));
  expect(await everything(restored.uri)).toEqual(before);
  // Again into what is full already: with --drop all is as before, without it the documents that are there stay.
  expect(
    await run("restore", "--data", join(folder, "new"), "--from", target, "--drop")
  ).toMatchObject({ code: 0, err: "" });
  expect(await everything(restored.uri)).toEqual(before);
  const twice = await run("restore", "--data", join(folder, "new"), "--from", target);
  expect(twice).toMatchObject({ code: 1, out: expect.stringContaining("shop.orders: 0 documents, 2500 left out") });
  expect(await everything(restored.uri)).toEqual(before);
});

test("a dump has the layout of mongodump", async () => {
  const { uri } = await server("--data", data());
  await fill(uri);
  const target = join(folder, "dump");
  await run("dump", "--uri", uri, "--to", target);
  expect(readdirSync(join(target, "shop")).sort()).toEqual(
    ["empty.bson", "empty.metadata.json", "orders.bson", "orders.metadata.json"]
  );
  expect(readdirSync(join(target, "häme")).sort()).toEqual(["a%2Fb%20%25.bson", "a%2Fb%20%25.metadata.json"]);
  const bytes = readFileSync(join(target, "shop", "orders.bson"));
  expect(deserialize(bytes.subarray(0, bytes.readInt32LE(0)))).toMatchObject({ _id: 0, int: 0 });
  expect(readFileSync(join(target, "shop", "empty.bson"))).toHaveLength(0);
  const metadata = JSON.parse(readFileSync(join(target, "shop", "orders.metadata.json"), "utf8")) as Document;
  expect(Object.keys(metadata)).toEqual(["options", "indexes", "uuid", "collectionName", "type"]);
  expect(metadata).toMatchObject(
    { uuid: expect.stringMatching(/^[0-9a-f]{32}$/), collectionName: "orders", type: "collection" }
  );
  expect(metadata["indexes"]).toMatchObject([
    { v: { $numberInt: "2" }, key: { _id: { $numberInt: "1" } }, name: "_id_" },
    { key: { long: { $numberInt: "1" }, int: { $numberInt: "-1" } }, name: "both", unique: true },
    { key: { int: { $numberInt: "1" } }, collation: { locale: "fi" } },
  ]);
});

test("a broken dump is told", async () => {
  const source = join(folder, "dump");
  mkdirSync(join(source, "a"), { recursive: true });
  writeFileSync(join(source, "a", "c.bson"), Buffer.from([200, 0, 0, 0, 1]));
  const { code, err } = await run("restore", "--data", data(), "--from", source);
  expect(code).toBe(1);
  expect(err).toMatch(PLAIN_SENTENCE);
});
