// Documents such as an application keeps: ten fields, some 300 bytes.
import { ObjectId, type Collection, type Document } from "mongodb";

import { Random } from "@raati/mongo-values/testing";

export const TENANTS = 50;
export const STATES = ["draft", "open", "closed", "archived"];
const WORDS =
  ["board", "meeting", "garden", "survey", "panel", "winter", "budget", "school", "lake", "library", "bus", "harbour"];
const BATCH = 1000;
const FIRST_SECOND = 1_700_000_000;

/** The _id of the n-th document: ObjectIds as a driver makes them, growing with time. */
export function idOf(n: number): ObjectId {
  return new ObjectId((FIRST_SECOND + n).toString(16).padStart(8, "0") + n.toString(16).padStart(16, "0"));
}

export const emailOf = (n: number): string => `person${n}@example.org`;
export const tenantOf = (random: Random): string => `tenant-${String(random.below(TENANTS)).padStart(3, "0")}`;

export function documentOf(n: number, random: Random): Document {
  const words = (count: number) => random.list(count, () => random.pick(WORDS));
  return {
    _id: idOf(n), tenantId: tenantOf(random), state: random.pick(STATES), email: emailOf(n), title: words(6).join(" "),
    createdAt: new Date((FIRST_SECOND + n) * 1000), views: random.below(100_000), score: random.fraction() * 100,
    tags: [...new Set(words(3))], author: { name: words(2).join(" "), verified: random.chance(0.5) },
  };
}

/** Fills a collection that has its indexes already. */
export async function fill(collection: Collection, size: number): Promise<void> {
  await collection.createIndexes(
    [{ key: { tenantId: 1, state: 1, _id: 1 } }, { key: { email: 1 }, unique: true }, { key: { tags: 1 } }]
  );
  const random = new Random(size);
  for (let n = 0; n < size; n += BATCH) {
    await collection.insertMany(
      Array.from({ length: Math.min(BATCH, size - n) }, (_, i) => documentOf(n + i, random)), { ordered: true },
    );
  }
}
