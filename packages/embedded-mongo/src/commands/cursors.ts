import { randomBytes } from "node:crypto";
import { Arr, array, Doc, fail, long, object, string } from "@raati/mongo-values";

const MINUTES = 10;
const MOST_BYTES = 16 * 1024 * 1024;

/** Documents that a client fetches batch by batch. */
interface Cursor {
  readonly namespace: string;
  readonly documents: Iterator<Doc>;
  /** The session and the transaction that it belongs to; only they may fetch from it. */
  readonly owner: string | undefined;
  readonly release: () => void;
  lastUse: number;
  next: Doc | undefined;
}

export interface NewCursor {
  namespace: string;
  documents: Iterable<Doc>;
  owner: string | undefined;
  release: () => void;
  batchSize: number;
  /** Answer one batch and keep nothing open. */
  single?: boolean;
}

/** The open cursors of a server. One that nobody has used for ten minutes is closed. */
export class Cursors {
  private readonly open = new Map<bigint, Cursor>();

  get size(): number {
    return this.open.size;
  }

  /** Answers the first batch, and keeps a cursor when there is more. */
  first({ namespace, documents, owner, release, batchSize, single }: NewCursor): Doc {
    if (Array.isArray(documents) && documents.length < 2 && batchSize > 0) {
      release();
      return answer("firstBatch", documents, 0n, namespace);
    }
    const iterator = documents[Symbol.iterator]();
    const cursor: Cursor = { namespace, documents: iterator, owner, release, lastUse: Date.now(), next: undefined };
    try {
      const batch = take(cursor, batchSize);
      const more = !single && (cursor.next !== undefined || batchSize === 0);
      const id = more ? this.keep(cursor) : 0n;
      if (!more) close(cursor);
      return answer("firstBatch", batch, id, namespace);
    } catch (error) {
      close(cursor);
      throw error;
    }
  }

  private keep(cursor: Cursor): bigint {
    const id = BigInt.asIntN(64, randomBytes(8).readBigInt64LE()) & 0x7fffffffffffffffn || 1n;
    this.open.set(id, cursor);
    return id;
  }

  more(id: bigint, namespace: string, owner: string | undefined, batchSize: number): Doc {
    const cursor = this.open.get(id);
    if (!cursor || cursor.namespace !== namespace) return fail("CursorNotFound", `cursor id ${id} not found`);
    if (cursor.owner !== owner) {
      return fail(
        cursor.owner === undefined || owner === undefined ? 50738 : 50739,
        `the cursor ${id} belongs to another session or transaction`,
      );
    }
    cursor.lastUse = Date.now();
    try {
      const batch = take(cursor, batchSize);
      if (cursor.next === undefined) this.kill(id);
      return answer("nextBatch", batch, cursor.next === undefined ? 0n : id, namespace);
    } catch (error) {
      this.kill(id);
      throw error;
    }
  }

  kill(id: bigint): boolean {
    const cursor = this.open.get(id);
    if (!cursor) return false;
    this.open.delete(id);
    close(cursor);
    return true;
  }

  /** Closes the cursors of a session or a transaction. */
  killOwned(owner: string): void {
    for (const [id, cursor] of this.open) if (cursor.owner === owner || cursor.owner?.startsWith(`${owner}:`)) this.kill(id);
  }

  expire(now: number): void {
    for (const [id, cursor] of this.open) if (cursor.lastUse < now - MINUTES * 60_000) this.kill(id);
  }

  killAll(): void {
    for (const id of this.open.keys()) this.kill(id);
  }
}

/** Up to so many documents and 16 MiB; the one that did not fit waits in `next`. */
function take(cursor: Cursor, batchSize: number): Doc[] {
  const batch: Doc[] = [];
  if (batchSize === 0) return batch;
  let bytes = 0;
  for (;;) {
    const doc = cursor.next ?? (cursor.documents.next().value as Doc | undefined);
    cursor.next = undefined;
    if (doc === undefined) return batch;
    bytes += doc.byteLength;
    if (batch.length === batchSize || (batch.length > 0 && bytes > MOST_BYTES)) {
      cursor.next = doc;
      return batch;
    }
    batch.push(doc);
  }
}

function close(cursor: Cursor): void {
  cursor.documents.return?.();
  cursor.release();
}

function answer(name: "firstBatch" | "nextBatch", batch: Doc[], id: bigint, namespace: string): Doc {
  return Doc.of(
    ["cursor"], [object(Doc.of([name, "id", "ns"], [array(Arr.of(batch.map(object))), long(id), string(namespace)]))],
  );
}
