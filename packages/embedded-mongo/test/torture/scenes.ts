// What else may happen to a folder: a second process, a full disk, a backup under load.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

import { MongoServerError } from "mongodb";

import { startEmbeddedMongo } from "../../src/index.ts";
import { Ledger } from "./ledger.ts";
import { checkFolder, withFolder } from "./rounds.ts";
import { finishCli, ServerProcess } from "./server-process.ts";
import { findProblems } from "./verify.ts";
import { connect, DATABASE, prepare, startWorkload } from "./workload.ts";

const OUT_OF_DISK_SPACE = 14_031;
const MEGABYTE = 1024 * 1024;
/** Documents of 4 kB: more than any of the full stores and disks here can take. */
const ENOUGH = 10_000;

export interface SceneResult {
  scene: string;
  /** What a person would see, and figures. */
  seen: string;
  problems: string[];
}

/** Two servers on one folder: the second ends with one sentence, the first goes on. */
export async function secondProcess(dataDir: string): Promise<SceneResult> {
  const server = await ServerProcess.start(dataDir);
  const { code, output } = await finishCli(["--data", dataDir]);
  const problems: string[] = [];
  if (code !== 1) problems.push(`the second process ended with ${code}`);
  if (!output.includes("in use") || output.includes("\n")) problems.push("not one clear sentence");
  const client = await connect(server.uri);
  await client.db(DATABASE).command({ ping: 1 });
  await client.close();
  await server.stop();
  return { scene: "second process", seen: output, problems };
}

interface Filled {
  acknowledged: number;
  refusal: MongoServerError | undefined;
  /** How many documents the server still reads after its refusal. */
  readable: number;
}

/** Inserts until the server refuses. */
async function fill(uri: string): Promise<Filled> {
  const client = await connect(uri);
  const documents = client.db(DATABASE).collection<{ _id: number; n: number; text: string }>("filling");
  await documents.createIndex({ n: 1 });
  let [acknowledged, refusal] = [0, undefined as MongoServerError | undefined];
  try {
    for (; acknowledged < ENOUGH; acknowledged++) await documents.insertOne({ _id: acknowledged, n: acknowledged, text: "0123456789".repeat(400) });
  } catch (error) {
    if (!(error instanceof MongoServerError)) throw error;
    refusal = error;
  }
  const readable = await documents.countDocuments();
  await client.close();
  return { acknowledged, refusal, readable };
}

async function judge(scene: string, { acknowledged, refusal, readable }: Filled, dataDir: string): Promise<SceneResult> {
  const problems = await checkFolder(dataDir);
  if (refusal?.code !== OUT_OF_DISK_SPACE) problems.push(`refused with ${refusal?.code}`);
  if (readable !== acknowledged) problems.push(`${readable} documents are readable after the refusal, ${acknowledged} were acknowledged`);
  const after = await withFolder(dataDir, async (client) => {
    const documents = client.db(DATABASE).collection<{ _id: number; n: number }>("filling");
    const count = await documents.countDocuments({ n: { $gte: 0 } }, { hint: "n_1" });
    await documents.insertOne({ _id: -1, n: -1 });
    return count;
  });
  if (after !== acknowledged) problems.push(`${after} documents are there after a restart with space, ${acknowledged} were acknowledged`);
  return { scene, seen: `${refusal?.codeName}: ${refusal?.message} (after ${acknowledged} inserts of 4 kB)`, problems };
}

/** A store that may not grow any more. */
export async function fullStore(dataDir: string): Promise<SceneResult> {
  const server = await startEmbeddedMongo({ dataDir, maxSize: 8 * MEGABYTE });
  const filled = await fill(server.uri);
  await server.stop();
  return judge("full store", filled, dataDir);
}

/** A disk without space: a small one in memory, which only root can mount. Undefined when it cannot be had. */
export async function fullDisk(disk: string, dataDir: string): Promise<SceneResult | undefined> {
  mkdirSync(disk, { recursive: true });
  if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=30m", "tmpfs", disk]).status !== 0) return undefined;
  try {
    const server = await ServerProcess.start(disk);
    const filled = await fill(server.uri);
    await server.kill();
    // On a disk with space again.
    cpSync(disk, dataDir, { recursive: true, filter: (path) => !path.endsWith(".sock") });
    return await judge("full disk", filled, dataDir);
  } finally {
    spawnSync("umount", [disk]);
  }
}

/** A copy made while clients write: it holds all that was acknowledged before, and only whole transactions. */
export async function backupUnderLoad(dataDir: string, copy: string): Promise<SceneResult> {
  const server = await ServerProcess.start(dataDir);
  const client = await connect(server.uri);
  await prepare(client.db(DATABASE));
  const ledger = new Ledger();
  let gone = false;
  const workload = startWorkload(client, ledger, 1, [], () => gone);
  await sleep(400);
  const before = ledger.copy();
  const backup = await finishCli(["backup", "--data", dataDir, "--to", copy]);
  await sleep(100);
  gone = true;
  await workload;
  await client.close();
  await server.stop();
  if (backup.code !== 0) return { scene: "backup under load", seen: backup.output, problems: [`backup ended with ${backup.code}`] };
  const problems = await checkFolder(copy);
  // What came while the copy was made may be in it.
  before.allowUntil(ledger);
  problems.push(...await withFolder(copy, (restored) => findProblems(restored.db(DATABASE), before, [])));
  problems.push(...await withFolder(dataDir, (original) => findProblems(original.db(DATABASE), ledger, [])));
  return { scene: "backup under load", seen: `${backup.output} (${ledger.acknowledged()} writes acknowledged meanwhile)`, problems };
}
