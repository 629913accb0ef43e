// What is measured. Targets are microseconds of the server's CPU, of all its threads, in user and system mode.
import type { Collection, Document } from "mongodb";

import type { Random } from "@raati/mongo-values/testing";
import { documentOf, emailOf, idOf, STATES, tenantOf } from "./dataset.ts";

export interface Measure {
  name: string;
  /** Microseconds a command, or a document of the collection for a scan; undefined where the figure is only told. */
  target?: number;
  /** How many commands are under way at once. */
  parallel: number;
  /** Whether the time is divided by the documents of the collection. */
  perDocument?: boolean;
  /** Whether an index does the work, so that a larger collection may cost half as much again at most. */
  indexed?: boolean;
  run: (collection: Collection, size: number, random: Random) => Promise<unknown>;
}

let inserted = 0;
// Beyond the numbers of every size, so that a new document never meets an old one.
const nextNumber = (): number => 100_000_000 + inserted++;

const insert =
  (collection: Collection, _size: number, random: Random) => collection.insertOne(documentOf(nextNumber(), random));

export const MEASURES: Measure[] = [
  { name: "find by _id", target: 60, parallel: 8, indexed: true, run: (collection, size, random) => found(
    collection.findOne({ _id: idOf(random.below(size)) })
  ) },
  { name: "indexed equality", target: 90, parallel: 8, indexed: true, run: (collection, size, random) => found(
    collection.findOne({ email: emailOf(random.below(size)) })
  ) },
  { name: "$inc by _id", target: 150, parallel: 8, indexed: true, run: (collection, size, random) => collection.updateOne(
    { _id: idOf(random.below(size)) }, { $inc: { views: 1 } },
  ) },
  {
    name: "sorted page of 20", target: 250, parallel: 8, indexed: true,
    run: (collection, size, random) => collection
      .find(
        { tenantId: tenantOf(random), state: random.pick(STATES), _id: { $gt: idOf(random.below(Math.floor(size / 2))) } }
      ).sort({ _id: 1 }).limit(20).toArray(),
  },
  { name: "scan, a document", target: 4, parallel: 1, perDocument: true, run: (collection) => collection.find(
    { views: 77_777, score: { $lt: 50 } }
  ).toArray() },
  {
    name: "$match + $group, a document", target: 8, parallel: 1, perDocument: true,
    run: (collection) => collection.aggregate([
      { $match: { views: { $gte: 1000 } } },
      { $group: { _id: "$state", count: { $sum: 1 }, views: { $sum: "$views" }, best: { $max: "$score" } } },
    ]).toArray(),
  },
  // Last, because a scan is told by the document that the collection was filled with.
  { name: "insert of one", target: 100, parallel: 8, indexed: true, run: insert },
  { name: "insert of one, 16 clients", target: 100, parallel: 16, indexed: true, run: insert },
  // A commit that nobody shares costs the disk's flush, which is not the server's to save.
  { name: "insert of one, a single client", parallel: 1, indexed: true, run: insert },
];

async function found(answer: Promise<Document | null>): Promise<void> {
  if (!await answer) throw new Error("a document that must be there was not found");
}
