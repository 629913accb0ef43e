import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deserialize, type Document } from "bson";
import { Random } from "@raati/mongo-values/testing";
import { startEmbeddedMongo } from "../../src/index.ts";
import { PRELUDE } from "./commands.ts";
import { encode, hostileMessage } from "./messages.ts";

const WORKERS = 8;
const BATCH = 250;
/** An answer that takes longer is a hang, in milliseconds. */
const PATIENCE = 10_000;
const PING = 0x70696e67;

export interface Summary {
  messages: number;
  seed: number;
  seconds: number;
  /** How the messages of each kind ended. */
  outcomes: Record<string, number>;
  codes: Record<string, number>;
  /** What must not be: answers that are none, messages without an end, faults of the server. */
  findings: string[];
  maxRssMb: number;
  slowestMs: number;
  slowestPingMs: number;
  alive: boolean;
}

/** Sends hostile messages to a server of its own. The same seed sends the same messages. */
export async function attack(messages: number, seed: number): Promise<Summary> {
  const dataDir = mkdtempSync(join(tmpdir(), "hostile-"));
  const server = await startEmbeddedMongo({ dataDir, maxSize: 1024 ** 3 });
  const path = decodeURIComponent(new URL(server.uri).host);
  const pid = pidOf(dataDir);
  const random = new Random(seed);
  const began = performance.now();
  const summary: Summary = {
    messages, seed, seconds: 0, outcomes: {}, codes: {}, findings: [], maxRssMb: 0, slowestMs: 0, slowestPingMs: 0,
    alive: false,
  };
  const count = (list: Record<string, number>, name: string) => (list[name] = (list[name] ?? 0) + 1);
  await deliver(path, encode(PRELUDE));
  for (let sent = 0; sent < messages && summary.findings.length < 20 && rssOf(pid) > 0; sent += BATCH) {
    const queue = Array.from({ length: Math.min(BATCH, messages - sent) }, () => hostileMessage(random));
    const worker = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        const start = performance.now();
        const { outcome, replies } = await deliver(path, next.bytes);
        summary.slowestMs = Math.max(summary.slowestMs, performance.now() - start);
        count(summary.outcomes, `${next.kind}: ${outcome}`);
        for (const reply of replies) if (reply["ok"] !== 1) count(summary.codes, `${reply["codeName"] ?? reply["code"]}`);
        const wrong = faultIn(outcome, replies, next.bytes);
        // One example for each: the same fault is often met many times.
        if (wrong && !summary.findings.some((known) => known.startsWith(wrong))) {
          summary.findings.push(`${wrong}: ${next.kind} ${next.bytes.toString("base64").slice(0, 2000)}`);
        }
      }
    };
    await Promise.all(Array.from({ length: WORKERS }, worker));
    const start = performance.now();
    const ping = await deliver(path, encode({ ping: 1 }));
    const took = performance.now() - start;
    summary.slowestPingMs = Math.max(summary.slowestPingMs, took);
    if (ping.outcome !== "answered" || took > 1000) {
      summary.findings.push(`ping after ${sent} messages: ${ping.outcome}, ${took} ms`);
    }
    summary.maxRssMb = Math.max(summary.maxRssMb, rssOf(pid));
  }
  summary.alive = rssOf(pid) > 0;
  summary.seconds = (performance.now() - began) / 1000;
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
  return summary;
}

function faultIn(outcome: string, replies: Document[], message: Buffer): string | undefined {
  if (outcome === "hang" || outcome === "garbage") return outcome;
  const command = /^[a-zA-Z]+/.exec(message.toString("latin1", 26))?.[0];
  const internal = replies.find((reply) => reply["code"] === 1);
  if (internal) return `${command}: InternalError ${String(internal["errmsg"]).slice(0, 40)}`;
  return replies.some((reply) => reply["ok"] !== 1 && (reply["ok"] !== 0 || typeof reply["code"] !== "number"))
    ? "no answer" : undefined;
}

type Outcome = "answered" | "silent" | "closed" | "hang" | "garbage";

/**
 * Sends a message and a ping behind it on a connection of its own. A message that is not whole swallows the ping and waits
 * for more; then the client closes its side, and the server has to do the same.
 */
function deliver(path: string, bytes: Buffer): Promise<{ outcome: Outcome; replies: Document[] }> {
  return new Promise((resolve) => {
    const socket: Socket = connect(path);
    const replies: Document[] = [];
    let received: Buffer = Buffer.alloc(0);
    const end = (outcome: Outcome) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ outcome, replies });
    };
    const timer = setTimeout(() => end("hang"), PATIENCE);
    socket.on("error", () => undefined);
    socket.on("close", () => end("closed"));
    socket.on("data", (chunk: Buffer) => {
      received = received.length > 0 ? Buffer.concat([received, chunk]) : chunk;
      while (received.length >= 16 && received.length >= received.readInt32LE(0)) {
        const message = received.subarray(0, received.readInt32LE(0));
        received = received.subarray(message.length);
        if (message.readInt32LE(8) === PING) return end(replies.length > 0 ? "answered" : "silent");
        try {
          replies.push(deserialize(message.subarray(message.readInt32LE(12) === 1 ? 36 : 21), { bsonRegExp: true }));
        } catch {
          return end("garbage");
        }
      }
    });
    socket.write(bytes);
    if (isWhole(bytes)) socket.write(encode({ ping: 1 }, { id: PING }));
    else socket.end();
  });
}

function isWhole(bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; at += bytes.readInt32LE(at)) {
    if (bytes.length - at < 16 || bytes.readInt32LE(at) > bytes.length - at || bytes.readInt32LE(at) < 16) return false;
  }
  return true;
}

function pidOf(dataDir: string): number {
  const file = readdirSync(dataDir).find((name) => /^lock\.\d+$/.test(name)) ?? "";
  return (JSON.parse(readFileSync(join(dataDir, file), "utf8")) as { pid: number }).pid;
}

/** Megabytes in memory, 0 when the process is gone or the system does not tell. */
function rssOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
