import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { checkAudit } from "@raati/core/audit";
import { Deliveries, Events } from "@raati/core/kernel";
import { withDatabase } from "@raati/core/testing";
import { newId, TenantDb } from "@raati/db";
import { afterAll, expect, test, vi } from "vitest";
import type { Command } from "./two-by-two/command-process.ts";
import { asksForLetter, Done, HANDLERS, Heard, Matters } from "./two-by-two/product.ts";

const WEB = new URL("two-by-two/command-process.ts", import.meta.url);
const WORKER = new URL("two-by-two/worker-process.ts", import.meta.url);
const COMMANDS = 1000;
/** How long it waits for what must come, in milliseconds: the test is about what comes, and a busy machine is slow. */
const PATIENCE = 600_000;
const MATTERS = 400;

const tenantId = newId();
const db = new TenantDb(tenantId);
const children = new Set<ChildProcess>();
const database = withDatabase({ inProcess: false });

// Before the database goes: what is registered later is done first.
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

/** Starts a process of the test and waits until it is ready. */
async function start(program: URL, hear: (message: unknown) => void = () => {}): Promise<ChildProcess> {
  const child = fork(fileURLToPath(program), [database.uri, tenantId], { execArgv: ["--import", "tsx"] });
  children.add(child);
  await new Promise<void>((resolve, reject) => {
    child.on("message", (message) => (message === "ready" ? resolve() : hear(message)));
    child.once("exit", (code, signal) => reject(new Error(`A process of the test ended with ${code ?? signal}.`)));
  });
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
}

/** Events of a kind in the order of their commands. */
async function eventsOf(type: string) {
  const events = await db.of(Events).find({ type });
  return events.sort((one, other) => (one.data.command as number) - (other.data.command as number));
}

test("two web processes and two workers, one of each killed: each event delivered, in order, with one effect", async () => {
  const matters = await db.of(Matters).insertAll(Array.from({ length: MATTERS }, () => ({ steps: 0 })));
  await db.of(Heard).insertAll(
    HANDLERS.flatMap(([handler]) => matters.map(({ id }) => ({ handler, matter: id, seqs: [] })))
  );
  const commands = Array.from(
    { length: COMMANDS }, (_, number): Command => ({ number, matter: matters[(number * 7) % MATTERS]!.id })
  );
  const done = new Set<number>();
  const hear = (number: unknown) => void done.add(number as number);
  const [webOne, webTwo, workerOne] = await Promise.all([
    start(WEB, hear), start(WEB, hear), start(WORKER), start(WORKER),
  ]);

  const began = performance.now();
  webOne.send(commands.slice(0, COMMANDS / 2));
  webTwo.send(commands.slice(COMMANDS / 2));
  await vi.waitUntil(() => done.size >= COMMANDS / 4, { timeout: PATIENCE, interval: 10 });
  await kill(webOne);
  const tallied = async () => {
    const all = await db.of(Events).count({ type: "matters.step-taken" });
    return all - await db.of(Deliveries).count({ handler: "tests.tally" });
  };
  await vi.waitUntil(async () => await tallied() > COMMANDS / 8, { timeout: PATIENCE, interval: 100 });
  await kill(workerOne);
  const lost = commands.filter(({ number }) => !done.has(number)).length;
  const webThree = await start(WEB, hear);
  // Whoever sent them does not know which of them were done, and sends all again.
  webThree.send(commands.slice(0, COMMANDS / 2));
  await vi.waitUntil(() => done.size === COMMANDS, { timeout: PATIENCE, interval: 100 });
  const commanded = performance.now();
  await vi.waitUntil(async () => await db.of(Deliveries).count() === 0, { timeout: PATIENCE, interval: 200 });
  const delivered = performance.now();

  expect(lost, "processes were killed in the middle").toBeGreaterThan(0);
  expect(await db.of(Done).count()).toBe(COMMANDS);
  const events = [...await eventsOf("matters.step-taken"), ...await eventsOf("matters.letter-asked-for")];
  const numbers = commands.map(({ number }) => number);
  expect(events.map(({ data }) => data.command as number)).toEqual([...numbers, ...numbers.filter(asksForLetter)]);
  const heard = await db.of(Heard).find();
  const told = (name: string) => new Map(
    heard.filter(({ handler }) => handler === name).map((row) => [row.matter, row.seqs])
  );
  const seqsOf = (stream: string, type: string) => events.filter((event) => event.stream === stream && event.type === type)
    .map(({ seq }) => seq).sort((one, other) => one - other);
  const happened = (type: string) => new Map(matters.map(({ id }) => [id as string, seqsOf(id, type)]));
  const [[tally, step], [post, letter]] = HANDLERS;
  expect(told(tally), "a database handler has had each event once").toEqual(happened(step));
  const once = new Map([...told(post)].map(([id, seqs]) => [id, seqs.filter((seq, at) => seq !== seqs[at - 1])]));
  expect(once, "one of the world outside may have one twice, when its process died over it").toEqual(happened(letter));
  const repeated = [...told(post).values()].flat().length - [...happened(letter).values()].flat().length;
  expect(repeated, "no more than were at work when the worker was killed").toBeLessThanOrEqual(4);
  expect(await checkAudit(db)).toMatchObject({ entries: events.length, firstBroken: undefined });

  const rate = (count: number, from: number, to: number) => Math.round(count / ((to - from) / 1000));
  process.stdout.write([
    `${rate(COMMANDS, began, commanded)} commands a second beside the workers`,
    `${rate(events.length, began, delivered)} events a second until all was delivered, to two handlers each`,
    `${repeated} heard twice outside the database\n`,
  ].join("; "));
}, 1_500_000);
