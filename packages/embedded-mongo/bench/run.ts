import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { MongoClient, type Collection } from "mongodb";

import { Random } from "@raati/mongo-values/testing";
import { ServerProcess } from "../test/torture/server-process.ts";
import { cpuMicroseconds } from "./cpu.ts";
import { fill } from "./dataset.ts";
import { MEASURES, type Measure } from "./measures.ts";

/** How long a measure warms up and runs, in milliseconds; a scan runs once for each at least. */
const WARM_UP = 1000;
const DURATION = 3000;
const BOOTS = 3;

export interface Result {
  /** Microseconds of server CPU a command, or a document of a scan. */
  cpu: number;
  /** Commands, or documents, a second by the clock. It depends on the client too. */
  perSecond: number;
}

export interface SizeResult {
  size: number;
  /** Microseconds of server CPU a document while filling, in batches of 1,000 with three indexes. */
  fill: number;
  /** Milliseconds from starting the process to its answer to the first ping: the median. */
  boot: number;
  measures: Record<string, Result>;
}

/** Runs commands for some time, a number of them at once, and answers how many. */
async function runFor(milliseconds: number, measure: Measure, collection: Collection, size: number): Promise<number> {
  const end = performance.now() + milliseconds;
  let count = 0;
  const worker = async (seed: number): Promise<void> => {
    const random = new Random(seed);
    do {
      await measure.run(collection, size, random);
      count += 1;
    } while (performance.now() < end);
  };
  await Promise.all(Array.from({ length: measure.parallel }, (_, i) => worker(i)));
  return count;
}

async function takeMeasure(measure: Measure, collection: Collection, size: number, pid: number): Promise<Result> {
  await runFor(WARM_UP, measure, collection, size);
  const [cpu, clock] = [cpuMicroseconds(pid), performance.now()];
  const count = await runFor(DURATION, measure, collection, size);
  const units = count * (measure.perDocument ? size : 1);
  return { cpu: (cpuMicroseconds(pid) - cpu) / units, perSecond: units / ((performance.now() - clock) / 1000) };
}

async function bootOnce(dataDir: string): Promise<number> {
  const started = performance.now();
  const server = await ServerProcess.start(dataDir);
  const client = await new MongoClient(server.uri).connect();
  await client.db("admin").command({ ping: 1 });
  const milliseconds = performance.now() - started;
  await client.close();
  await server.stop();
  return milliseconds;
}

async function measureBoot(dataDir: string): Promise<number> {
  const boots: number[] = [];
  for (let i = 0; i < BOOTS; i++) boots.push(await bootOnce(dataDir));
  return boots.sort((a, b) => a - b)[Math.floor(BOOTS / 2)];
}

/** All measures on a collection of a size, in a folder that is removed afterwards. */
export async function benchSize(size: number, tell: (line: string) => void): Promise<SizeResult> {
  const dataDir = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const server = await ServerProcess.start(dataDir);
    const client = await new MongoClient(server.uri, { maxPoolSize: 32 }).connect();
    const collection = client.db("bench").collection("documents");
    tell(`filling with ${size} documents`);
    const before = cpuMicroseconds(server.pid);
    await fill(collection, size);
    const result: SizeResult = { size, fill: (cpuMicroseconds(server.pid) - before) / size, boot: 0, measures: {} };
    for (const measure of MEASURES) {
      result.measures[measure.name] = await takeMeasure(measure, collection, size, server.pid);
      tell(`${measure.name}: ${result.measures[measure.name].cpu.toFixed(1)} µs`);
    }
    await client.close();
    await server.stop();
    result.boot = await measureBoot(dataDir);
    return result;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
