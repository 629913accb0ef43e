import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Bytes of a socket's path that all systems take (sun_path of macOS, less its end mark). */
const MAX_SOCKET_PATH = 103;

/** Where the server of a folder listens: a socket in the folder, or in a private one when the path would be too long. */
export function socketFor(folder: string): { path: string; remove(): void } {
  const inside = join(folder, "mongodb.sock");
  if (Buffer.byteLength(inside) <= MAX_SOCKET_PATH) {
    // Left by a server that was killed: whoever asks holds the folder's lock.
    rmSync(inside, { force: true });
    return { path: inside, remove: () => rmSync(inside, { force: true }) };
  }
  const path = join(mkdtempSync(join(tmpdir(), "raati-mongo-")), "mongodb.sock");
  return { path, remove: () => rmSync(dirname(path), { recursive: true, force: true }) };
}

/** The connection string of a socket's path or a loopback port. */
export function uriOf(address: string | number): string {
  const host = typeof address === "string" ? encodeURIComponent(address) : `127.0.0.1:${address}`;
  return `mongodb://${host}/?directConnection=true`;
}

/** The socket's path in a connection string, undefined when it names a host. */
export function socketOf(uri: string): string | undefined {
  const host = /^mongodb:\/\/([^/?@]+)/.exec(uri)?.[1];
  return host?.endsWith(".sock") ? decodeURIComponent(host) : undefined;
}
