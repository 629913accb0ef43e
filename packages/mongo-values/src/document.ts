import { nameEnd, nextElement, readName, readValue, rawGet } from "./read.ts";
import { encodeDoc } from "./write.ts";
import { string as str, type Value } from "./value.ts";

/**
 * An ordered BSON document. One that came from bytes keeps them and reads a field only when asked, so that a scan touches
 * just what the filter names and an unchanged document goes back out as the same bytes. Immutable: `with` and `without`
 * answer new documents.
 */
export class Doc {
  private readonly raw: Buffer | undefined;
  private readonly start: number;
  private keys: string[] | undefined;
  private items: Value[] | undefined;

  private constructor(raw: Buffer | undefined, start: number, keys?: string[], items?: Value[]) {
    this.raw = raw;
    this.start = start;
    this.keys = keys;
    this.items = items;
  }

  static readonly empty = new Doc(undefined, 0, [], []);

  /** A view of the document that begins at `start`. The bytes must have been validated, and must not change afterwards. */
  static fromBytes(bytes: Buffer, start = 0): Doc {
    return new Doc(bytes, start);
  }

  /** A document of parallel lists, which it takes over. */
  static of(names: string[], values: Value[]): Doc {
    return new Doc(undefined, 0, names, values);
  }

  static fromEntries(entries: Iterable<readonly [string, Value]>): Doc {
    const names: string[] = [];
    const values: Value[] = [];
    for (const [name, value] of entries) {
      names.push(name);
      values.push(value);
    }
    return new Doc(undefined, 0, names, values);
  }

  get names(): readonly string[] {
    if (!this.keys) this.parse();
    return this.keys!;
  }

  get values(): readonly Value[] {
    if (!this.items) this.parse();
    return this.items!;
  }

  get size(): number {
    return this.names.length;
  }

  /** The value of a field, undefined when it is missing. */
  get(name: string): Value | undefined {
    if (!this.keys) return rawGet(this.raw!, this.start, name);
    const at = this.keys.indexOf(name);
    return at < 0 ? undefined : this.items![at];
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  *entries(): Generator<[string, Value]> {
    const { names, values } = this;
    for (let i = 0; i < names.length; i++) yield [names[i], values[i]];
  }

  /** The document with the field set: in its place when it exists, else last. */
  with(name: string, value: Value): Doc {
    const names = this.names.slice();
    const values = this.values.slice();
    const at = names.indexOf(name);
    if (at < 0) {
      names.push(name);
      values.push(value);
    } else values[at] = value;
    return Doc.of(names, values);
  }

  without(name: string): Doc {
    const at = this.names.indexOf(name);
    if (at < 0) return this;
    return Doc.of(this.names.toSpliced(at, 1), this.values.toSpliced(at, 1));
  }

  /** The document's BSON, length and terminator included. */
  bytes(): Buffer {
    if (!this.raw) return encodeDoc(this);
    return this.raw.subarray(this.start, this.start + this.raw.readInt32LE(this.start));
  }

  get byteLength(): number {
    return this.raw ? this.raw.readInt32LE(this.start) : this.bytes().length;
  }

  /** The bytes it came from, undefined for a document that was built. */
  get source(): { bytes: Buffer; start: number } | undefined {
    return this.raw && { bytes: this.raw, start: this.start };
  }

  private parse(): void {
    const names: string[] = [];
    const values: Value[] = [];
    const raw = this.raw!;
    for (let at = this.start + 4; raw[at] !== 0; ) {
      const type = raw[at];
      names.push(readName(raw, at + 1));
      at = nameEnd + 1;
      values.push(readValue(raw, type, at));
      at = nextElement(raw, type, at);
    }
    this.keys = names;
    this.items = values;
  }
}

/** A BSON array; lazy like `Doc`. The names of its elements on the wire are not kept: MongoDB ignores them too. */
export class Arr {
  private readonly raw: Buffer | undefined;
  private readonly start: number;
  private list: readonly Value[] | undefined;

  private constructor(raw: Buffer | undefined, start: number, list?: readonly Value[]) {
    this.raw = raw;
    this.start = start;
    this.list = list;
  }

  static fromBytes(bytes: Buffer, start: number): Arr {
    return new Arr(bytes, start);
  }

  static of(items: readonly Value[]): Arr {
    return new Arr(undefined, 0, items);
  }

  static ofStrings(items: readonly string[]): Arr {
    return new Arr(undefined, 0, items.map(str));
  }

  get items(): readonly Value[] {
    return (this.list ??= Doc.fromBytes(this.raw!, this.start).values);
  }

  get length(): number {
    return this.items.length;
  }

  get source(): { bytes: Buffer; start: number } | undefined {
    return this.raw && { bytes: this.raw, start: this.start };
  }
}
