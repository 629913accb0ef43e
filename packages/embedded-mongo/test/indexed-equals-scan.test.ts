// Whatever the indexes are, a query finds what a scan of the whole collection finds.
import { isDeepStrictEqual } from "node:util";

import { EJSON } from "bson";
import {
  MongoServerError, type Collection, type CreateIndexesOptions, type Document, type IndexSpecification
} from "mongodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { Random } from "@raati/mongo-values/testing";
import { COLLATION, RandomWorld, type RandomIndex } from "./random-queries.ts";
import { startTestServer, type TestServer } from "./server.ts";

const BATCHES = 1250;
const DOCUMENTS = 16;
const FILTERS = 5;
const NATURAL = { $natural: 1 };

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(async () => {
  await server?.stop();
});

/** The answer or the code of the error: both must be the same with an index and without. */
async function codeOr<T>(answer: Promise<T>): Promise<T | { code: unknown }> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof MongoServerError) return { code: error.code };
    throw error;
  }
}

async function idsFound(collection: Collection, filter: Document, options: Document): Promise<unknown> {
  const found = await codeOr(collection.find(filter, { ...options, projection: { _id: 1 } }).toArray());
  if (!Array.isArray(found)) return found;
  const ids = found.map(({ _id }) => Number(_id));
  // Without a sort, an index may bring the documents in another order.
  return options["sort"] ? ids : ids.sort((a, b) => a - b);
}

/** An index that does not hold every document may not be forced on a query. */
const mayBeHinted = (index: RandomIndex) => !index.sparse && !index.partialFilterExpression;

/**
 * Two arrays side by side in a document; the keys or the name of another index; a value that a partial index cannot compare
 * with.
 */
const NOT_MADE: unknown[] = [171, 85, 86, 2, 67];

/** Makes the indexes that can be made. */
async function createIndexes(collection: Collection, indexes: RandomIndex[]): Promise<RandomIndex[]> {
  const made: RandomIndex[] = [];
  for (const { key, ...options } of indexes) {
    const answer = await codeOr(collection.createIndex(key as IndexSpecification, options as CreateIndexesOptions));
    if (typeof answer === "string") made.push({ key, ...options });
    else expect(NOT_MADE).toContain(answer.code);
  }
  return made;
}

async function insertSome(collection: Collection, documents: Document[]): Promise<void> {
  // An index that is already there refuses documents with two arrays side by side.
  await collection.insertMany(documents, { ordered: false }).catch((error: unknown) => {
    if (!(error instanceof MongoServerError && error.code === 171)) throw error;
  });
}

/** A collection with random documents, indexes made before or after them, and some updates and removals since. */
async function prepare(collection: Collection, world: RandomWorld, random: Random): Promise<RandomIndex[]> {
  const documents = Array.from({ length: DOCUMENTS }, (_, i) => world.document(i));
  const indexes = world.indexes();
  const before = random.chance(0.5) ? await createIndexes(collection, indexes) : undefined;
  await insertSome(collection, documents);
  const made = before ?? await createIndexes(collection, indexes);
  for (let i = random.below(4); i > 0; i--) await codeOr(collection.updateMany(world.filter(1), world.update()));
  if (random.chance(0.3)) await codeOr(collection.deleteMany(world.filter(0)));
  return made;
}

function randomOptions(world: RandomWorld, indexes: RandomIndex[], random: Random): Document {
  const collated = indexes.some(({ collation }) => collation);
  return {
    ...(random.chance(collated ? 0.6 : 0.1) && { collation: COLLATION }),
    ...(random.chance(0.5) && {
      sort: world.sort(indexes), ...(random.chance(0.4) && { skip: random.below(2), limit: 1 + random.below(3) }),
    }),
  };
}

describe("a query finds what a scan finds", () => {
  const figures = { evaluated: 0, matched: 0, withIndex: 0, refused: 0, chosen: 0, explained: 0 };
  const differences: string[] = [];

  async function compareQuery(
    collection: Collection, world: RandomWorld, indexes: RandomIndex[], random: Random, context: string,
  ): Promise<void> {
    const filter = world.filter(2, indexes.flatMap(({ key }) => Object.keys(key)));
    const options = randomOptions(world, indexes, random);
    const scanned = await idsFound(collection, filter, { ...options, hint: NATURAL });
    figures.evaluated += DOCUMENTS;
    if (Array.isArray(scanned)) figures.matched += scanned.length;
    else figures.refused += 1;
    const query = `${context}, find ${EJSON.stringify(filter, { relaxed: false })} with ${JSON.stringify(options)}`;
    const hints = indexes.filter(mayBeHinted).map(({ name }) => ({ hint: name }));
    figures.withIndex += hints.length;
    for (const hint of [{}, ...hints]) {
      const found = await idsFound(collection, filter, { ...options, ...hint });
      if (!isDeepStrictEqual(found, scanned)) {
        differences.push(`${query} ${JSON.stringify(hint)}: ${JSON.stringify(found)} instead of ${JSON.stringify(scanned)}`);
      }
    }
    if (random.chance(0.1) && Array.isArray(scanned)) {
      figures.explained += 1;
      if (JSON.stringify(await collection.find(filter, options).explain("queryPlanner")).includes("IXSCAN")) {
        figures.chosen += 1;
      }
    }
  }

  test(`${BATCHES * DOCUMENTS * FILTERS} times over random documents, filters and indexes`, { timeout: 300_000 }, async () => {
    for (let seed = 1; seed <= BATCHES && differences.length < 10; seed++) {
      const random = new Random(seed);
      const collection = server.client.db("equal").collection(`c${seed}`);
      const world = new RandomWorld(random);
      const indexes = await prepare(collection, world, random);
      for (let i = 0; i < FILTERS; i++) {
        await compareQuery(collection, world, indexes, random, `seed ${seed}, indexes ${JSON.stringify(indexes)}`);
      }
      await collection.drop();
    }
    process.stdout.write(`indexed equals scan: ${JSON.stringify(figures)}\n`);
    expect(differences).toEqual([]);
    expect(figures.evaluated).toBe(100_000);
    // Queries that match nothing, use no index or are refused would show little.
    expect(figures.matched).toBeGreaterThan(10_000);
    expect(figures.withIndex).toBeGreaterThan(1000);
    expect(figures.chosen).toBeGreaterThan(figures.explained * 0.2);
    expect(figures.refused).toBeLessThan(BATCHES * FILTERS * 0.1);
  });
});
