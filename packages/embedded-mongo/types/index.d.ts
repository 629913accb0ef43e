/**
 * What other packages see. They are checked with `noUncheckedIndexedAccess`, and the sources here are not (tsconfig.json
 * says why), so the compiler must not follow an import from there into the sources. A test holds this page against them.
 */
export interface EmbeddedMongo {
  /** The connection string for drivers. */
  uri: string;
  /** Closes all connections and the files. */
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Where the data are kept. */
  dataDir: string;
  /** Listen on this TCP port of the loopback address, 0 for a free one; a unix socket in the data folder when left out. */
  port?: number;
  /** The size in bytes at which the store is full, as a disk would be. */
  maxSize?: number;
  /** How often what has expired is removed, 60 when left out. */
  housekeepingSeconds?: number;
  /** Start although NODE_ENV is "production". */
  allowProduction?: boolean;
  /** Serve from this process, for unit tests; a child process does it otherwise. */
  inProcess?: boolean;
}

/** Starts the embedded database. @throws Error with one sentence: production, a folder in use, a port in use and the like */
export function startEmbeddedMongo(options: StartOptions): Promise<EmbeddedMongo>;
