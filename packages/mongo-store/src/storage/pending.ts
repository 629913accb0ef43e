/**
 * One state of a key: its value, or undefined for a key that was removed; `older` is what it was before. `text` has a character
 * for each byte of the key (latin1): such texts compare as the bytes do.
 */
export interface Version {
  readonly text: string; value: Buffer | undefined; readonly seq: number; older: Version | undefined,
}

export const textOf = (key: Buffer): string => key.toString("latin1");
export const keyOf = (text: string): Buffer => Buffer.from(text, "latin1");

/**
 * What was committed but is not in lmdb yet, by key in order. A key keeps its older states while somebody may read them: a
 * reader sees of each key the newest state of a commit up to his own.
 */
export class Pending {
  /** By the key's text. A key whose write was undone stays, with nothing. */
  private readonly versions = new Map<string, Version | undefined>();
  /** The keys in order, and those that are not sorted in yet. */
  private sorted: string[] = [];
  private fresh: string[] = [];
  private shape = 0;
  /** What a write to lmdb has to take: keys written, and bytes of keys and values. */
  writes = 0;
  bytes = 0;

  get size(): number {
    return this.versions.size;
  }

  /** The state of a key at a commit; undefined when only lmdb knows it. */
  get(key: Buffer, seq: number): Version | undefined {
    return this.versions.size === 0 ? undefined : at(this.versions.get(textOf(key)), seq);
  }

  put(text: string, value: Buffer | undefined, seq: number): Version {
    const { size } = this.versions;
    const version = { text, value, seq, older: this.versions.get(text) };
    this.versions.set(text, version);
    if (this.versions.size > size) this.fresh.push(text);
    this.writes++;
    this.bytes += text.length + (value?.length ?? 0);
    return version;
  }

  /** Takes back the newest state of a key. */
  undo({ text, value, older }: Version): void {
    this.versions.set(text, older);
    this.writes--;
    this.bytes -= text.length + (value?.length ?? 0);
  }

  has(start: string, end: string): boolean {
    this.order();
    const first = this.sorted[this.place(start)];
    return first !== undefined && first < end;
  }

  /** The keys of a range and their state at a commit. Keys may come while it is read. */
  *range(start: string, end: string, reverse: boolean, seq: number): Generator<Version> {
    this.order();
    let place = reverse ? this.place(end) - 1 : this.place(start);
    for (let { shape } = this; ;) {
      const text = this.sorted[place];
      if (text === undefined || text < start || text >= end) return;
      const version = at(this.versions.get(text), seq);
      if (version) yield version;
      if (this.shape !== shape) {
        ({ shape } = this);
        place = this.place(text);
      }
      place += reverse ? -1 : 1;
    }
  }

  /** The newest state of every key, in order. */
  *newest(): Generator<Version> {
    this.order();
    for (const text of this.sorted) {
      const version = this.versions.get(text);
      if (version) yield version;
    }
  }

  private order(): void {
    if (this.fresh.length === 0) return;
    this.shape++;
    if (this.fresh.length > 16) this.sorted = this.sorted.concat(this.fresh).sort();
    else for (const text of this.fresh) this.sorted.splice(this.place(text), 0, text);
    this.fresh = [];
  }

  /** Where the first key stands that is not below the text. */
  private place(text: string): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.sorted[middle] < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function at(version: Version | undefined, seq: number): Version | undefined {
  let state = version;
  while (state && state.seq > seq) state = state.older;
  return state;
}
