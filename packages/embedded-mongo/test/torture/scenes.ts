// What else may happen to a folder: a second process, a full disk, a backup under load.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";

import { MongoServerError } from "mongodb";

import { Ledger } from "./ledger.ts";
import { checkFolder, withFolder } from "./rounds.ts";
import { finishCli, ServerProcess } from "./server-process.ts";
import { findProblems } from "./verify.ts";
import { connect, DATABASE, prepare, startWorkload } from "./workload.ts";

const OUT_OF_DISK_SPACE = 14_031;
const MEGABYTE = 1024 * 1024;
/** Documents of 20 kB: more than any of the full stores and disks here can take. */
const ENOUGH = 4000;
/** How many refusals show that a full server lives on. */
const REFUSALS = 50;

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
  acknowledged: Set<number>;
  refusals: string[];
  problems: string[];
}

interface Filling {
  _id: number;
  n: number;
  text: string;
}

/** Inserts until the server refuses, and goes on for a while: a full store refuses, reads, and lives on. */
async function fill(uri: string): Promise<Filled> {
  const client = await connect(uri);
  const documents = client.db(DATABASE).collection<Filling>("filling");
  await documents.createIndex({ n: 1 });
  const filled: Filled = { acknowledged: new Set(), refusals: [], problems: [] };
  const text = "0123456789".repeat(2000);
  for (let n = 0; n < ENOUGH && filled.refusals.length < REFUSALS && filled.problems.length === 0; n++) {
    try {
      await documents.insertOne({ _id: n, n, text });
      filled.acknowledged.add(n);
    } catch (error) {
      if (error instanceof MongoServerError && error.code === OUT_OF_DISK_SPACE) filled.refusals.push(error.message);
      else filled.problems.push(`insert ${n}: ${String(error)}`);
    }
  }
  if (filled.refusals.length === 0) filled.problems.push("nothing was refused");
  const readable = await documents.countDocuments().catch(String);
  if (readable !== filled.acknowledged.size) {
    filled.problems.push(`after the refusals it reads ${readable} documents of ${filled.acknowledged.size}`);
  }
  await client.close();
  return filled;
}

/** Fills a folder, ends its server, and compares what is there when it has space again. */
async function fillAndJudge(
  scene: string, folder: string, options: readonly string[], withSpace: () => string,
): Promise<SceneResult> {
  const server = await ServerProcess.start(folder, options);
  const { acknowledged, refusals, problems } = await fill(server.uri);
  await server.stop().catch((error: unknown) => problems.push(String(error)));
  const dataDir = withSpace();
  problems.push(...await checkFolder(dataDir));
  const stored = await withFolder(dataDir, async (client) => {
    const documents = client.db(DATABASE).collection<Filling>("filling");
    const found = await documents.find({ n: { $gte: 0 } }, { hint: "n_1", projection: { n: 1 } }).toArray();
    await documents.insertOne({ _id: -1, n: -1, text: "" });
    return new Set(found.map(({ n }) => n));
  });
  if (!isDeepStrictEqual(stored, acknowledged)) {
    problems.push(`${stored.size} documents are there with space again, ${acknowledged.size} were acknowledged`);
  }
  return { scene, seen: `${refusals[0]} (after ${acknowledged.size} inserts of 20 kB)`, problems };
}

/** A store that may not grow any more. */
export function fullStore(dataDir: string): Promise<SceneResult> {
  return fillAndJudge("full store", dataDir, [`--max-size=${8 * MEGABYTE}`], () => dataDir);
}

/** A disk without space: a small one in memory, which only root can mount. Undefined when it cannot be had. */
export async function fullDisk(disk: string, dataDir: string): Promise<SceneResult | undefined> {
  mkdirSync(disk, { recursive: true });
  if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=48m", "tmpfs", disk]).status !== 0) return undefined;
  try {
    return await fillAndJudge("full disk", disk, [], () => {
      cpSync(disk, dataDir, { recursive: true, filter: (path) => !path.endsWith(".sock") });
      return dataDir;
    });
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
  if (backup.code !== 0) {
    return { scene: "backup under load", seen: backup.output, problems: [`backup ended with ${backup.code}`] };
  }
  const problems = await checkFolder(copy);
  // What came while the copy was made may be in it.
  before.allowUntil(ledger);
  problems.push(...await withFolder(copy, (restored) => findProblems(restored.db(DATABASE), before, [])));
  problems.push(...await withFolder(dataDir, (original) => findProblems(original.db(DATABASE), ledger, [])));
  return {
    scene: "backup under load", seen: `${backup.output} (${ledger.acknowledged()} writes acknowledged meanwhile)`, problems,
  };
}
