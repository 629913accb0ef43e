import { createHash } from "node:crypto";
import {
  isNumber, KeyWriter, parseCollation, T, type Collation, type Doc, type StringKey, type Value,
} from "@raati/mongo-values";
import { atPath, compileFilter, documentKeys, Scope, type Predicate } from "@raati/mongo-language";
import { areaPrefix } from "./layout.ts";
import { Labels } from "./labels.ts";
import { textOf } from "./pending.ts";
import type { Store } from "./store.ts";

/** lmdb takes keys of up to 1,978 bytes; a longer one keeps its beginning and, for being unique, a hash of the whole. */
const LONGEST = 1900;
export const KEPT = 1860;
const writer = new KeyWriter();

/** What of an index changes as documents come: which of its fields ever held an array, and whether a key was cut. */
export interface IndexState { multikey: number; truncated: boolean }

/** An entry's key, the values in it, and whether the key had to be cut. */
export interface IndexEntry { key: Buffer; values: Value[]; isCut: boolean }

/** One index of a collection: its definition, and the keys that it holds for a document. */
export class Index {
  readonly id: number;
  /** The definition as a client gave it and `listIndexes` shows it. */
  readonly spec: Doc;
  readonly name: string;
  readonly parts: readonly { path: string; descending: boolean }[];
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly partial: Predicate | undefined;
  readonly collation: Collation | undefined;
  readonly labels: Labels | undefined;
  /** Counts up with every index made: a snapshot that is older than the index cannot read through it. */
  readonly since: number;
  state: IndexState;
  private readonly exists: readonly ((doc: Doc) => boolean)[];
  private readonly paths: readonly (readonly string[])[];
  private readonly prefix: Buffer;

  constructor(store: Store, id: number, spec: Doc, state: IndexState, since: number) {
    this.id = id;
    this.spec = spec;
    this.state = state;
    this.since = since;
    this.name = spec.get("name")!.v as string;
    const pattern = spec.get("key")!.v as Doc;
    this.parts =
      [...pattern.entries()].map(([path, order]) => ({ path, descending: isNumber(order) && Number(order.v) < 0 }));
    this.paths = this.parts.map((part) => part.path.split("."));
    this.unique = spec.get("unique")?.v === true || this.name === "_id_";
    this.sparse = spec.get("sparse")?.v === true;
    const collation = spec.get("collation");
    this.collation = collation?.t === T.object ? parseCollation(collation.v) : undefined;
    const filter = spec.get("partialFilterExpression");
    this.partial = filter?.t === T.object ? compileFilter(filter.v, new Scope({ collation: this.collation })) : undefined;
    this.labels = this.collation && new Labels(store, id, this.collation);
    this.exists = this.parts.map(({ path }) => atPath(path, (value) => value !== undefined));
    this.prefix = areaPrefix("i", id);
  }

  /** Seconds that a document lives after the date in the indexed field; undefined for an index that is not a TTL index. */
  get expireAfterSeconds(): number | undefined {
    const seconds = this.spec.get("expireAfterSeconds");
    return seconds && isNumber(seconds) ? Number(seconds.v) : undefined;
  }

  /** The values of the keys that the index holds for a document; none when it leaves the document out. */
  values(doc: Doc): Value[][] {
    if (this.partial && !this.partial.test(doc)) return [];
    if (this.sparse && !this.exists.some((exists) => exists(doc))) return [];
    return documentKeys(doc, this.paths);
  }

  /** Which fields hold an array in this document, as bits by their place in the index. */
  arraysIn(doc: Doc): number {
    let bits = 0;
    for (let i = 0; i < this.paths.length; i++) if (meetsArray(doc, this.paths[i])) bits |= 1 << i;
    return bits;
  }

  /**
   * The entries of a document, each once. The key of a unique index ends with its values, so that a second one meets it; any
   * other ends with the record.
   *
   * @param stringKey how strings under a collation are written; the labels by default, which may make new ones
   */
  entries(doc: Doc, record: number, stringKey: StringKey | undefined = this.labelling()): IndexEntry[] {
    const all = this.values(doc);
    const seen = all.length > 1 ? new Set<string>() : undefined;
    const entries: IndexEntry[] = [];
    for (const values of all) {
      const written = this.write(values, stringKey);
      const isCut = written.length > LONGEST;
      const key = this.unique ? cut(written) : withRecord(written, record);
      if (seen) {
        const { size } = seen;
        if (seen.add(textOf(key)).size === size) continue;
      }
      entries.push({ key, values, isCut });
    }
    return entries;
  }

  /** The key of one combination of values, without the record. */
  key(values: readonly Value[], stringKey: StringKey | undefined = this.labelling()): Buffer {
    return cut(this.write(values, stringKey));
  }

  /** The whole key in the one writer, which the next key overwrites. */
  private write(values: readonly Value[], stringKey: StringKey | undefined): KeyWriter {
    const written = writer.reset(stringKey).addBytes(this.prefix);
    for (let i = 0; i < values.length; i++) written.add(values[i], this.parts[i].descending);
    return written;
  }

  /** The key of the first values, as far as they are given: the beginning of all entries with these values. */
  start(values: readonly Value[], stringKey: StringKey | undefined): Buffer {
    return values.length === this.parts.length ? this.key(values, stringKey) : this.key(values, stringKey).subarray(0, KEPT);
  }

  private labelling(): StringKey | undefined {
    const { labels } = this;
    return labels && ((text) => labels.of(text));
  }
}

/** The key with the record behind it: 1, then six bytes. */
function withRecord(written: KeyWriter, record: number): Buffer {
  if (written.length > LONGEST) {
    const key = cut(written);
    written.reset().addBytes(key);
  }
  return written.addBytes(RECORD).addUInt48(record).bytes();
}

const RECORD = Buffer.of(1);

function cut(written: KeyWriter): Buffer {
  const key = written.bytes();
  if (key.length <= LONGEST) return key;
  return Buffer.concat(
    [key.subarray(0, KEPT), createHash("sha256").update(key).digest(), Buffer.alloc(LONGEST - KEPT - 31, 0xfe)]
  );
}

function meetsArray(doc: Doc, path: readonly string[]): boolean {
  let here: Value | undefined = { t: T.object, v: doc };
  for (const name of path) {
    if (here?.t !== T.object) return here?.t === T.array;
    here = here.v.get(name);
  }
  return here?.t === T.array;
}
