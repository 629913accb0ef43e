import { compare, fail, isNumber, T, type Collation, type Doc, type Value } from "@raati/mongo-values";
import { parsePath } from "../expression/path.ts";
import { Memory } from "../pipeline/memory.ts";
import { clampedInt32 } from "./integer.ts";
import { documentKeys } from "./keys.ts";

/** A compiled sort specification. */
export interface Sort {
  readonly parts: readonly { path: string; descending: boolean }[];
  /** What the document sorts by: of an array the least element when ascending, the greatest when descending. */
  keys(doc: Doc): Value[];
  compare(a: readonly Value[], b: readonly Value[]): number;
}

const MAX_PARTS = 32;

/** Compiles `{path: 1 or -1, …}`; without parts all documents are equal. */
export function compileSort(spec: Doc, collation: Collation | undefined): Sort {
  const parts = [...spec.entries()].map(([path, direction]) => {
    return { path, descending: isDescending(direction), names: parsePath(path) };
  });
  if (new Set(spec.names).size < parts.length) fail(7472500, "$sort key must not contain duplicate keys");
  if (parts.length > MAX_PARTS) fail(13103, "too many compound keys");
  const paths = parts.map((part) => part.names);
  const compareKeys = (a: readonly Value[], b: readonly Value[]) => {
    for (let i = 0; i < parts.length; i++) {
      const order = compare(a[i], b[i], collation);
      if (order !== 0) return parts[i].descending ? -order : order;
    }
    return 0;
  };
  const keys = (doc: Doc) =>
    documentKeys(doc, paths, "BadValue").reduce((least, key) => (compareKeys(key, least) < 0 ? key : least));
  return { parts, keys, compare: compareKeys };
}

function isDescending(direction: Value): boolean {
  if (direction.t === T.object) {
    if (direction.v.names[0] !== "$meta") fail(17312, "$meta is the only expression supported by $sort right now");
    fail(40218, "query requires text score metadata, but it is not available");
  }
  if (!isNumber(direction)) return fail(15974, "Illegal key in $sort specification");
  const sign = clampedInt32(direction);
  if (sign !== 1 && sign !== -1) fail(15975, "$sort key ordering must be 1 (for ascending) or -1 (for descending)");
  return sign < 0;
}

/**
 * The documents in order, documents that compare equal as they came; with a limit only the first so many, and hardly more
 * than twice as many in memory. Over 100 MiB of documents are refused: there is no sorting on disk.
 */
export function sortDocs(docs: Iterable<Doc>, sort: Sort, limit = Infinity): Doc[] {
  let entries: { key: Value[]; doc: Doc }[] = [];
  let memory = new Memory("Sort");
  const cut = () => {
    entries = entries.sort((a, b) => sort.compare(a.key, b.key)).slice(0, limit);
    return entries.map((entry) => entry.doc);
  };
  for (const doc of docs) {
    entries.push({ key: sort.keys(doc), doc });
    memory.hold([doc]);
    if (entries.length <= limit * 2 + 100) continue;
    memory = new Memory("Sort");
    memory.hold(cut());
  }
  return cut();
}
