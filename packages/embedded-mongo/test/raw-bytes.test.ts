// Values are stored as they came: an update of one field leaves the bytes of all others.
import { afterAll, beforeAll, expect, test } from "vitest";

import { Random } from "@raati/mongo-values/testing";
import { documentOf, everyType, insertRaw, intElement } from "./raw-bson.ts";
import { startTestServer, type TestServer } from "./server.ts";

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(async () => {
  await server?.stop();
});

test("every BSON type survives updates of other fields byte for byte", async () => {
  const random = new Random(1);
  const elements = Array.from({ length: 200 }, () => everyType(random));
  const stored =
    elements.map((others, i) => documentOf([intElement("_id", i), intElement("n", 1), ...others, intElement("last", 7)]));
  expect(await insertRaw(server.uri, "raw", "c", stored)).toMatchObject({ ok: 1, n: stored.length });

  const collection = server.client.db("raw").collection("c");
  const found =
    async () => (await collection.find({}, { raw: true, sort: { _id: 1 } }).toArray()) as unknown as Uint8Array[];
  expect(
    (await found()).map((bytes) => Buffer.from(bytes).toString("hex"))
  ).toEqual(stored.map((bytes) => bytes.toString("hex")));

  await collection.updateMany({}, { $inc: { n: 1 }, $unset: { last: 1 } });
  await collection.updateMany({}, [{ $set: { z: { $add: ["$n", 1] } } }]);
  await collection.createIndex({ t4: 1 });
  await collection.updateMany({ n: 2 }, { $set: { "y.x": 4 } });
  const expected = elements.map((others, i) => documentOf([
    intElement("_id", i), intElement("n", 2), ...others, intElement("z", 3), documentElement("y", intElement("x", 4)),
  ]));
  expect(
    (await found()).map((bytes) => Buffer.from(bytes).toString("hex"))
  ).toEqual(expected.map((bytes) => bytes.toString("hex")));
});

const documentElement =
  (name: string, child: Buffer): Buffer => Buffer.concat([Buffer.from([3]), Buffer.from(`${name}\0`), documentOf([child])]);
