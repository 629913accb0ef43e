import { chmodSync, mkdirSync } from "node:fs";
import type { AddressInfo, Server } from "node:net";
import { resolve } from "node:path";
import { Database, type DatabaseOptions } from "../database.ts";
import { socketFor, uriOf } from "./address.ts";
import { FolderInUse, FolderLock } from "./folder-lock.ts";
import { bind, WireServer } from "./server.ts";

export interface ServeOptions {
  /** The folder of the data; it is made when missing, for the owner's eyes only. */
  dataDir: string;
  /** A TCP port of 127.0.0.1, 0 for any free one; without it a unix socket inside the folder. */
  port?: number | undefined;
  /** The most bytes that the store may grow to; as far as the disk goes without it. */
  maxSize?: number | undefined;
  /** Start although NODE_ENV says production, where a replica set belongs. */
  allowProduction?: boolean | undefined;
  /** How often documents of TTL indexes and the like are removed, in seconds; once a minute without it. */
  housekeepingSeconds?: number | undefined;
}

export interface EmbeddedMongo {
  /** The connection string for drivers. */
  readonly uri: string;
  /** Answers what is running, closes all connections and the files. */
  stop(): Promise<void>;
}

/** Serves a folder from this process. @throws Error with one sentence for the person who started it */
export async function serve(options: ServeOptions): Promise<EmbeddedMongo> {
  if (process.env.NODE_ENV === "production" && !options.allowProduction) {
    throw new Error("The embedded database does not start with NODE_ENV=production unless it is told --allow-production.");
  }
  const { folder, lock } = await holdFolder(options.dataDir);
  const socket = options.port === undefined ? socketFor(folder) : undefined;
  let server: Server | undefined;
  try {
    server = await bind(socket ? { path: socket.path } : { host: "127.0.0.1", port: options.port }).catch((error) => {
      throw new Error(error.code === "EADDRINUSE" ? `Port ${options.port} of 127.0.0.1 is already in use.` : error.message);
    });
    if (socket) chmodSync(socket.path, 0o600);
    const uri = uriOf(socket?.path ?? (server.address() as AddressInfo).port);
    const database = openDatabase(folder, { ...options, hosts: new URL(uri).host });
    const wire = new WireServer(server, database);
    lock.publish(uri);
    const stop = async () => {
      await wire.close();
      await database.close();
      socket?.remove();
      lock.release();
    };
    let stopped: Promise<void> | undefined;
    return { uri, stop: () => (stopped ??= stop()) };
  } catch (error) {
    server?.close();
    socket?.remove();
    lock.release();
    throw error;
  }
}

/** Makes the folder when missing and takes its lock. @throws FolderInUse, or an Error with one sentence */
export async function holdFolder(dataDir: string): Promise<{ folder: string; lock: FolderLock }> {
  const folder = resolve(dataDir);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return { folder, lock: await FolderLock.take(folder) };
  } catch (error) {
    if (error instanceof FolderInUse) throw error;
    throw new Error(`The folder ${folder} cannot be written: ${(error as Error).message}.`, { cause: error });
  }
}

/** Opens the database of a folder whose lock is held. @throws Error with one sentence */
export function openDatabase(folder: string, options?: DatabaseOptions): Database {
  try {
    return Database.open(folder, options);
  } catch (error) {
    throw new Error(`The data in ${folder} cannot be opened: ${(error as Error).message}.`, { cause: error });
  }
}
