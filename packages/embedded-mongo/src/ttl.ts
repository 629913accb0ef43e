import { date, Doc, object } from "@raati/mongo-values";
import { compileFilter, Scope } from "@raati/mongo-language";
import { DirectWriter, whenFree, type Collection, type Index } from "@raati/mongo-store";
import type { Engine } from "./commands/context.ts";

const AT_ONCE = 1000;

/** Removes the documents whose date lies further back than their TTL index allows (manual, "TTL Indexes"). */
export async function removeExpired(engine: Engine, now: number): Promise<void> {
  for (const collection of engine.catalog.collections.values()) {
    for (const index of collection.indexes) {
      const seconds = index.expireAfterSeconds;
      if (seconds === undefined) continue;
      while (await removeSome(engine, collection, index, now - seconds * 1000)) {
        // Goes on until a batch was not full.
      }
    }
  }
}

function removeSome(engine: Engine, collection: Collection, index: Index, before: number): Promise<boolean> {
  const scope = new Scope();
  const limit = object(Doc.of(["$lt"], [date(BigInt(Math.trunc(before)))]));
  const filter = compileFilter(Doc.of([index.parts[0].path], [limit]), scope);
  const writer = new DirectWriter(engine);
  return engine.queue.add((function* () {
    if (engine.catalog.find(collection.namespace) !== collection || !collection.indexes.includes(index)) return false;
    const expired = [];
    const plan = writer.plan(collection, { filter, collation: undefined, hint: index });
    for (const found of writer.read(collection, plan, filter)) if (expired.push(found.record) === AT_ONCE) break;
    for (const record of expired) {
      yield* whenFree(() => {
        const doc = writer.get(collection, record);
        if (doc && filter.test(doc) && (index.partial?.test(doc) ?? true)) writer.write(collection, record, doc, undefined);
      });
    }
    return expired.length === AT_ONCE;
  })(), { frees: true });
}
