import { Doc, fail, NULL, T, UNDEFINED, type Arr, type CodeName, type Value } from "@raati/mongo-values";

type Path = readonly string[];

/** How far a path has come: `at` is where it goes on; at its end `key` is what it found, with `inArray` the array it met. */
interface Progress {
  readonly path: Path;
  readonly at: number;
  readonly key: Value;
  readonly inArray?: boolean;
  readonly pinned?: Pinned;
}

/** The element that a number in the path names, and what the rest of the path finds there. */
interface Pinned { readonly element: Value; readonly found: Value | undefined; readonly at: number }

/**
 * The keys that a compound index over the paths holds for a document, and by which it sorts: one key, or one for each
 * element of the one array on the paths (so keys under one array come from one element). Missing is null, an empty array
 * undefined. Not made unique.
 *
 * @param parallel the code with which two different arrays are refused
 */
export function documentKeys(doc: Doc, paths: readonly Path[], parallel: CodeName = "CannotIndexParallelArrays"): Value[][] {
  return flat(doc, paths) ?? expand(doc, paths.map((path) => ({ path, at: 0, key: NULL })), parallel);
}

/** The one key of fields of the document itself; undefined where a path goes deeper or an array stands. */
function flat(doc: Doc, paths: readonly Path[]): Value[][] | undefined {
  const key: Value[] = [];
  for (const path of paths) {
    const value = path.length === 1 ? doc.get(path[0]) : undefined;
    if (path.length > 1 || value?.t === T.array) return undefined;
    key.push(value ?? NULL);
  }
  return [key];
}

function expand(doc: Doc, fields: readonly Progress[], parallel: CodeName): Value[][] {
  let list: Arr | undefined;
  let unwrap = true;
  const stepped = fields.map((field): Progress => {
    const { path, at, pinned } = field;
    if (at === path.length) return field;
    const own = doc.get(path[at]);
    if (own && pinned) fail(16746, `Ambiguous field name found in array (do not use numeric field names): '${path[at]}'`);
    const { found, at: next } = own || !pinned ? follow(own, path, at + 1) : pinned;
    if (found?.t !== T.array) return { path, at: path.length, key: found ?? NULL };
    if (list && !sameArray(list, found.v)) fail(parallel, "cannot index or sort by parallel arrays");
    list = found.v;
    if (!own && pinned?.element.t === T.array) unwrap = false;
    return { path, at: next, key: found, inArray: true };
  });
  if (!list) return [stepped.map((field) => field.key)];
  const items = list.items;
  const whole = !unwrap && items.length > 0;
  return (items.length > 0 ? items : [UNDEFINED]).flatMap((item) => {
    const inside = stepped.map((field): Progress => {
      const { path, at, key, inArray } = field;
      if (!inArray) return field;
      return at < path.length ? { path, at, key: NULL, pinned: pin(items, field) } : { path, at, key: whole ? key : item };
    });
    return expand(item.t === T.object ? item.v : Doc.empty, inside, parallel);
  });
}

function pin(items: readonly Value[], { path, at }: Progress): Pinned | undefined {
  const element = /^(?:0|[1-9]\d*)$/.test(path[at]) ? items[Number(path[at])] : undefined;
  return element && { element, ...follow(element, path, at + 1) };
}

/** Follows names through documents, as far as an array; `from` is the first name that is not yet followed. */
function follow(start: Value | undefined, path: Path, from: number): { found: Value | undefined; at: number } {
  let found = start;
  let at = from;
  while (found && found.t !== T.array && at < path.length) {
    found = found.t === T.object ? found.v.get(path[at++]) : undefined;
  }
  return { found, at };
}

/** Two paths may meet the same array through two lazy views of the document. */
function sameArray(a: Arr, b: Arr): boolean {
  return a === b || (a.source !== undefined && a.source.bytes === b.source?.bytes && a.source.start === b.source.start);
}
