import type { Catalog } from "./catalog.ts";
import { areaPrefix, prefixRange, recordBytes, recordOf } from "./layout.ts";
import type { Store } from "./store.ts";

/** Makes every index's entries anew from the records and compares; a sentence for each difference. */
export function checkStore(store: Store, catalog: Catalog): string[] {
  const problems: string[] = [];
  for (const collection of catalog.collections.values()) {
    for (const index of collection.indexes) {
      const labels = index.labels;
      const stringKey = labels && ((text: string) => labels.bound(text, undefined).label ?? Buffer.alloc(0));
      const expected = new Map<string, number>();
      for (const { record, doc } of collection.scan(false)) {
        for (const { key } of index.entries(doc, record, stringKey)) expected.set(key.toString("latin1"), record);
      }
      for (const { key, value } of store.range(prefixRange(areaPrefix("i", index.id)))) {
        const text = key.toString("latin1");
        const record = expected.get(text);
        const named = index.unique ? recordOf(value) : recordOf(key);
        if (record === undefined) {
          problems.push(
            `${collection.namespace}, index ${index.name}: an entry for record ${named} that the record does not have`
          );
        }
        else if (index.unique && !recordBytes(record).equals(value)) problems.push(
          `${collection.namespace}, index ${index.name}: an entry leads to record ${named} instead of ${record}`
        );
        expected.delete(text);
      }
      for (const record of expected.values()) {
        problems.push(`${collection.namespace}, index ${index.name}: record ${record} has no entry`);
      }
    }
  }
  return problems;
}
