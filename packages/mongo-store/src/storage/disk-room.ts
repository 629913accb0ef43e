import { statfsSync } from "node:fs";

/** Bytes of the disk that stay free, as much as the largest document takes; what frees space may use most of it. */
const RESERVE = 16 * 1024 * 1024;
const LAST_RESERVE = 4 * 1024 * 1024;
/** How long a look at the disk is believed, in milliseconds: others fill it as well. */
const STALE = 200;
/** A changed key makes lmdb write a page of its own, and now and then one above it. */
const PAGES_OF_A_WRITE = 8192;
/** What an entry takes beside its bytes. */
const ENTRY = 32;

/** So much is to be written: entries, and the bytes of their keys and values. */
export interface Load { writes: number; bytes: number }

/** A document and its entries in indexes, as a guess. */
export const WRITES_OF_A_DOCUMENT = 8;

/**
 * How much the store may still take. lmdb must not meet a disk without space: its memory was seen damaged afterwards
 * (3.5.6). So everything is weighed before it is written.
 */
export class DiskRoom {
  private readonly folder: string;
  private readonly maxSize: number;
  private readonly used: () => number;
  private free = 0;
  private taken = 0;
  private seen = -Infinity;

  /** @param used tells the bytes of the pages that hold something, which `maxSize` limits */
  constructor(folder: string, maxSize: number, used: () => number) {
    this.folder = folder;
    this.maxSize = maxSize;
    this.used = used;
  }

  /** Looks at the disk when next asked. */
  forget(): void {
    this.seen = -Infinity;
  }

  /** @param frees the writes are there to make space: only the last reserve stops them, and no `maxSize` */
  has(loads: readonly Load[], frees: boolean): boolean {
    const now = Date.now();
    if (now - this.seen > STALE) this.look(now);
    let needed = frees ? LAST_RESERVE : RESERVE;
    for (const load of loads) needed += this.weight(load);
    return needed <= this.free && (frees || this.taken + needed - RESERVE <= this.maxSize);
  }

  /** Whether lmdb can take a load right now. */
  isEnoughFor(load: Load): boolean {
    this.look(Date.now());
    return this.weight(load) + LAST_RESERVE / 4 <= this.free;
  }

  private look(now: number): void {
    const { bavail, bsize } = statfsSync(this.folder);
    this.free = bavail * bsize;
    this.taken = this.used();
    this.seen = now;
  }

  /** Bytes stand in the log and in lmdb, where no more pages are written anew than there are, half full at the least. */
  private weight({ writes, bytes }: Load): number {
    return Math.min(writes * PAGES_OF_A_WRITE, this.taken + 2 * (bytes + writes * ENTRY)) + 2 * bytes;
  }
}
