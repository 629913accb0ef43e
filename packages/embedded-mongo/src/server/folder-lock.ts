import { randomUUID } from "node:crypto";
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { socketOf } from "./address.ts";

/** Who holds a folder. `boot` and `started` tell a process from a later one with the same number; "" where unknown. */
export interface Holder { pid: number; boot: string; started: string; uri?: string }

const NOBODY: Holder = { pid: 0, boot: "", started: "" };

/** Another process works on the folder. The message is for the person at the terminal. */
export class FolderInUse extends Error {
  readonly holder: Holder;

  constructor(folder: string, holder: Holder) {
    super(`The folder ${folder} is in use by process ${holder.pid}.`);
    this.holder = holder;
  }
}

/**
 * The right of one process to work on a folder. lmdb would let a second one in.
 *
 * It is a file `lock.N`, and the highest N counts. A starter who finds that holder gone creates `lock.N+1` with its contents
 * in one step (a hard link); of two starters one fails and looks again. A stale file is thus never removed to be made anew,
 * which is where others could slip in between. Releasing leaves the file behind, without a holder.
 */
export class FolderLock {
  private readonly path: string;
  private readonly self: Holder;

  private constructor(path: string, self: Holder) {
    this.path = path;
    this.self = self;
  }

  /** @throws FolderInUse, or the system's error when the folder cannot be written */
  static async take(folder: string): Promise<FolderLock> {
    const self = { pid: process.pid, boot: bootId(), started: startTime(process.pid) ?? "" };
    const path = (generation: number) => join(folder, `lock.${generation}`);
    for (;;) {
      const last = generations(folder).at(-1) ?? 0;
      const holder = read(path(last));
      if (await isAlive(holder)) throw new FolderInUse(folder, holder);
      if (!create(path(last + 1), self)) continue;
      // While we listed the folder, a starter may have gone from a lower number to a higher one: then it was first.
      const now = generations(folder);
      const first = now.at(-1) === last + 1;
      for (const other of first ? now.slice(0, -1) : [last + 1]) rmSync(path(other), { force: true });
      if (first) return new FolderLock(path(last + 1), self);
    }
  }

  /** Tells the tools of the command line where the server of this folder listens. */
  publish(uri: string): void {
    renameSync(draft(this.path, { ...this.self, uri }), this.path);
  }

  release(): void {
    try {
      renameSync(draft(this.path, NOBODY), this.path);
    } catch (error) {
      // A test may have removed its folder already; on a full disk the lock stays, and is known as that of a process that
      // has gone.
      if (codeOf(error) !== "ENOENT" && codeOf(error) !== "ENOSPC") throw error;
    }
  }
}

function generations(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => /^lock\.(\d+)$/.exec(name)?.[1] ?? []).map(Number).sort((a, b) => a - b);
}

/** Nobody when the file has gone, or when a machine that failed left it without its contents. */
function read(path: string): Holder {
  try {
    return JSON.parse(contents(path)) as Holder;
  } catch {
    return NOBODY;
  }
}

function create(path: string, holder: Holder): boolean {
  const file = draft(path, holder);
  try {
    linkSync(file, path);
    return true;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(file);
  }
}

function draft(path: string, holder: Holder): string {
  const file = `${path}.${randomUUID()}`;
  writeFileSync(file, JSON.stringify(holder), { flag: "wx", mode: 0o600 });
  return file;
}

async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.pid === 0 || holder.boot !== bootId()) return false;
  const started = startTime(holder.pid);
  if (started && started === holder.started) return true;
  // A container sees other process numbers than its neighbours on the same folder, but the same socket.
  const socket = holder.uri && socketOf(holder.uri);
  return socket ? answers(socket) : started === "";
}

/** A new one with each start of the machine; "" where the system does not tell. */
function bootId(): string {
  return contents("/proc/sys/kernel/random/boot_id").trim();
}

/**
 * When a process was started (proc_pid_stat(5), field 22); "" when only its being there is known, undefined when it is gone.
 */
function startTime(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== "EPERM") return undefined;
  }
  const stat = contents(`/proc/${pid}/stat`);
  const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // A zombie is dead; its parent just has not asked yet.
  return state === "Z" || state === "X" ? undefined : (fields[18] ?? "");
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const end = (alive: boolean) => {
      socket.destroy();
      resolve(alive);
    };
    socket.setTimeout(1000, () => end(true)).once("connect", () => end(true)).once("error", () => end(false));
  });
}

/** Of a small file; "" when it cannot be read. */
function contents(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
