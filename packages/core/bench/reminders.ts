import { fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { connect, createIndexes, disconnect, newId } from "@raati/db";
import { startEmbeddedMongo } from "@raati/embedded-mongo";
import { Raati } from "../src/app/index.ts";
import { HandlingModel, reminded } from "../src/handling/index.ts";
import { aHandling } from "../src/handling/factory.ts";
import { inTenant, type SignedInCtx, type TenantCtx, type Viewer } from "../src/kernel/index.ts";
import { listNotes } from "../src/notifications/index.ts";
import { aPanel } from "../src/panels/factory.ts";
import { PersonModel } from "../src/people/index.ts";
import { aProposal } from "../src/proposals/factory.ts";
import { publicProposals } from "../src/proposals/index.ts";
import { publicListInput } from "../src/proposals/schema.ts";
import { aTenant } from "../src/tenants/factory.ts";
import { testPorts } from "../src/testing/test-ports.ts";

/** How much longer a page may take while reminders leave than while nothing does, and how long at all, in milliseconds. */
const MOST_RATIO = 4;
const MOST_MS = 500;
const REMINDERS = Number(process.env.REMINDERS ?? 10_000);
const OF_ONE_EVENT = 100;
const ROUNDS = 60;

/** What waits to be sent: each event names a hundred people who may all act on a matter of one panel. */
async function fill(ctx: TenantCtx): Promise<SignedInCtx> {
  const panel = await aPanel(ctx);
  for (let index = 0; index < 100; index += 1) await aProposal(
    ctx, { panelId: panel.id, open: true, state: "sent", sentOn: "2026-05-15" },
  );
  const people = Array.from({ length: REMINDERS }, (_, index) => ({
    name: "Aino Ylitalo", email: `owner-${index}@people.example`, language: "fi" as const, personId: newId(),
  }));
  const ids: string[] = [];
  for (let at = 0; at < people.length; at += 500) {
    ids.push(...(await ctx.db.of(PersonModel).insertAll(people.slice(at, at + 500))).map(({ id }) => id));
  }
  for (let at = 0; at < ids.length; at += OF_ONE_EVENT) {
    const handling = await aHandling(ctx, { panelIds: [panel.id] });
    await ctx.transaction(async (tx) => {
      const noted = await tx.of(HandlingModel).update(handling, {});
      const personIds = ids.slice(at, at + OF_ONE_EVENT);
      await tx.emit(reminded, noted, {
        handlingId: handling.id, matterKind: "proposal", matterId: handling.matterId,
        about: "escalation", personIds, dueOn: "2026-05-01",
      });
    });
  }
  const viewer: Viewer = { personId: ids[0]!, accountId: newId(), sessionId: newId(), roles: [], secondFactor: true };
  return { ...inTenant(ctx, ctx.tenant, viewer), viewer };
}

/** What a page asks: the public list of proposals, and a reader's own list of what is new. */
async function onePage(ctx: TenantCtx, reader: SignedInCtx): Promise<number> {
  const start = performance.now();
  await publicProposals(ctx, publicListInput.parse({ size: 50 }));
  await listNotes(reader, { size: 20, unread: false });
  return performance.now() - start;
}

const sorted = (times: readonly number[]) => times.toSorted((one, other) => one - other);
const at = (times: readonly number[], share: number) => sorted(times)[Math.floor((times.length - 1) * share)]!;

const dataDir = mkdtempSync(join(tmpdir(), "raati-bench-"));
const server = await startEmbeddedMongo({ dataDir });
await connect(server.uri);
await createIndexes();
const raati = new Raati([], testPorts());
const ctx = await aTenant({ ...raati.context("bench", "fi") });
const reader = await fill(ctx);

const idle: number[] = [];
for (let round = 0; round < ROUNDS + 10; round += 1) idle.push(await onePage(ctx, reader));
idle.splice(0, 10);

const worker = fork(
  new URL("reminder-worker.ts", import.meta.url), [server.uri, String(REMINDERS)], { execArgv: ["--import", "tsx"] },
);
const busy: number[] = [];
const seen: { started?: number; ended?: { sent: number; different: number } } = {};
worker.on("message", (message: { ready?: true; sent?: number; different?: number }) => {
  if (message.ready) seen.started = performance.now();
  if (message.different !== undefined) seen.ended = message as { sent: number; different: number };
});
while (seen.started === undefined) await sleep(20);
while (!seen.ended) {
  busy.push(await onePage(ctx, reader));
  await sleep(100);
}
const { ended } = seen;
const seconds = (performance.now() - seen.started) / 1000;
const figures = {
  reminders: ended.sent, twice: ended.sent - ended.different, seconds: Math.round(seconds),
  perSecond: Math.round(ended.sent / seconds),
  idle: { median: at(idle, 0.5), p95: at(idle, 0.95) },
  sending: { median: at(busy, 0.5), p95: at(busy, 0.95), pages: busy.length },
  ratio: at(busy, 0.5) / at(idle, 0.5),
};
const ms = (value: number) => `${value.toFixed(1)} ms`;
console.log(
  `| | median | 95 % |\n|---|---|---|\n| page while idle | ${ms(figures.idle.median)} | ${ms(figures.idle.p95)} |`
);
console.log(`| page while ${REMINDERS} reminders leave | ${ms(figures.sending.median)} | ${ms(figures.sending.p95)} |`);
console.log(
  `ratio ${figures.ratio.toFixed(2)}, ${figures.seconds} s, ${figures.perSecond} mails a second, ${figures.twice} twice`
);
console.log(JSON.stringify(figures));
const { BENCH_JSON: file } = process.env;
if (file) writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`);
await disconnect();
await server.stop();
rmSync(dataDir, { recursive: true, force: true });
process.exitCode = figures.ratio > MOST_RATIO || figures.sending.p95 > MOST_MS || figures.twice > 0 ? 1 : 0;
