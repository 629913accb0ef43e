import type { Doc } from "@raati/mongo-values";
import { Catalog, checkStore, CommitQueue, Locks, Sessions, Store } from "@raati/mongo-store";
import { Cursors } from "./commands/cursors.ts";
import type { Engine } from "./commands/context.ts";
import { dispatch } from "./commands/dispatch.ts";
import { removeExpired } from "./ttl.ts";

/** A client's connection, as commands know it. */
export interface Connection { readonly id: number; readonly address: string }

/** MongoDB removes expired documents once a minute. */
const HOUSEKEEPING_SECONDS = 60;

export interface DatabaseOptions {
  /** The most bytes the files may take. */
  maxSize?: number | undefined;
  /** The address that `hello` tells. */
  hosts?: string;
  /** How often what has expired is removed. */
  housekeepingSeconds?: number | undefined;
}

/** The database of one folder: commands in, answers out. Who holds the folder is somebody else's care. */
export class Database {
  private readonly engine: Engine;
  private readonly timer: NodeJS.Timeout;

  private constructor(engine: Engine, seconds: number) {
    this.engine = engine;
    const complain = (error: Error) => process.emitWarning(error, { code: "EMBEDDED_MONGO" });
    this.timer = setInterval(() => void this.housekeeping().catch(complain), seconds * 1000).unref();
  }

  static open(folder: string, options: DatabaseOptions = {}): Database {
    const store = new Store(folder, options.maxSize);
    const catalog = new Catalog(store);
    const engine: Engine = {
      store, catalog, locks: new Locks(), queue: new CommitQueue(catalog, store), sessions: new Sessions(store),
      cursors: new Cursors(),
      hosts: options.hosts ?? "localhost",
    };
    return new Database(engine, options.housekeepingSeconds ?? HOUSEKEEPING_SECONDS);
  }

  /** Answers a command; never rejects. `sequences` are lists of documents that came beside it. */
  run(command: Doc, connection: Connection, sequences: Map<string, Doc[]>): Doc | Promise<Doc> {
    return dispatch(this.engine, command, connection, sequences);
  }

  /** Sessions outlive connections, for a driver goes on with them over another one; an open transaction does not. */
  disconnected({ id }: Connection): void {
    this.engine.sessions.disconnected(id);
  }

  /** Removes what has expired: documents by TTL indexes, cursors, sessions. */
  async housekeeping(now = Date.now()): Promise<void> {
    this.engine.cursors.expire(now);
    const { sessions, queue } = this.engine;
    await queue.add((function* () {
      sessions.expire(now);
    })(), { frees: true });
    await removeExpired(this.engine, now);
  }

  /** Compares every index with the records; answers a sentence for each fault. */
  check(): string[] {
    return checkStore(this.engine.store, this.engine.catalog);
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    this.engine.cursors.killAll();
    this.engine.sessions.abortAll();
    // Writes that waited for a transaction come to their end now.
    await this.engine.queue.add((function* () {})()).catch(() => {});
    await this.engine.store.close();
  }
}
