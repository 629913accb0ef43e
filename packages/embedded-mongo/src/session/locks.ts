/** Somebody who may hold locks, and lets all of them go at once. */
export interface Holder { readonly ended: Promise<void> }

/** Thrown when a write outside a transaction meets a lock: it waits for the holder's end and tries again. */
export class Blocked extends Error {
  readonly until: Promise<void>;

  constructor(holder: Holder) {
    super("a transaction holds what this write needs");
    this.until = holder.ended;
  }
}

/** Who, of the open transactions, has written which record or unique key. */
export class Locks {
  private readonly holders = new Map<string, Holder>();

  get none(): boolean {
    return this.holders.size === 0;
  }

  holder(key: string): Holder | undefined {
    return this.holders.get(key);
  }

  take(key: string, holder: Holder): void {
    this.holders.set(key, holder);
  }

  release(keys: Iterable<string>): void {
    for (const key of keys) this.holders.delete(key);
  }
}

export const recordLock = (collection: number, record: number): string => `r${collection}:${record}`;
export const keyLock = (index: number, identity: string): string => `k${index}:${identity}`;
