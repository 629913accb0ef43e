import { setTimeout as sleep } from "node:timers/promises";

import type { MongoClient } from "mongodb";

import type { Random } from "@raati/mongo-values/testing";
import { Ledger } from "./ledger.ts";
import { RetryableWriter } from "./retryable-writer.ts";
import { finishCli, ServerProcess } from "./server-process.ts";
import { findProblems } from "./verify.ts";
import { connect, DATABASE, prepare, startWorkload } from "./workload.ts";

export interface RoundsResult {
  rounds: number;
  /** Kills of a server that was still starting, besides one a round. */
  killsWhileStarting: number;
  acknowledged: Record<string, number>;
  problems: string[];
}

async function crash(
  dataDir: string, ledger: Ledger, writers: RetryableWriter[], round: number, random: Random,
): Promise<void> {
  const server = await ServerProcess.start(dataDir);
  const client = await connect(server.uri);
  for (const writer of writers) writer.connect(server.uri);
  let gone = false;
  const workload = startWorkload(client, ledger, round, writers, () => gone);
  await Promise.race([workload, sleep(30 + random.below(500))]);
  gone = true;
  await server.kill();
  await workload;
  await client.close();
}

/** Serves a folder while some work is done with it. */
export async function withFolder<T>(dataDir: string, work: (client: MongoClient, uri: string) => Promise<T>): Promise<T> {
  const server = await ServerProcess.start(dataDir);
  const client = await connect(server.uri);
  const result = await work(client, server.uri);
  await client.close();
  await server.stop();
  return result;
}

async function verify(dataDir: string, ledger: Ledger, writers: RetryableWriter[]): Promise<string[]> {
  return withFolder(dataDir, async (client, uri) => {
    for (const writer of writers) writer.connect(uri);
    const problems = await findProblems(client.db(DATABASE), ledger, writers);
    for (const writer of writers) writer.close();
    return problems;
  });
}

/** Compares all indexes with the records, from the files. */
export async function checkFolder(dataDir: string): Promise<string[]> {
  const { code, output } = await finishCli(["check", "--data", dataDir]);
  return code === 0 ? [] : [`check: ${output}`];
}

/**
 * Kills a server again and again while clients write, and compares the data with what they know each time. The folder is
 * the same in all rounds, so a round also meets what the recoveries before it left.
 */
export async function killRounds(
  dataDir: string, rounds: number, random: Random, tell: (line: string) => void,
): Promise<RoundsResult> {
  const ledger = new Ledger();
  const writers = ["update", "findAndModify"].map((name) => new RetryableWriter(name, name === "findAndModify"));
  await withFolder(dataDir, (client) => prepare(client.db(DATABASE)));
  const result: RoundsResult = { rounds, killsWhileStarting: 0, acknowledged: ledger.figures, problems: [] };
  for (let round = 1; round <= rounds; round++) {
    const before = ledger.acknowledged();
    await crash(dataDir, ledger, writers, round, random);
    if (random.chance(0.3)) {
      result.killsWhileStarting += 1;
      await ServerProcess.killWhileStarting(dataDir, 200 + random.below(500));
    }
    // The check command recovers a folder too: every other time it comes first.
    const found = round % 2 === 0 ? [...await checkFolder(dataDir), ...await verify(dataDir, ledger, writers)]
      : [...await verify(dataDir, ledger, writers), ...await checkFolder(dataDir)];
    result.problems.push(...found.map((problem) => `round ${round}: ${problem}`));
    tell(`round ${round}: ${ledger.acknowledged() - before} acknowledged, ${found.length} problems`);
  }
  return result;
}
