import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, createIndexes, disconnect, newId } from "@raati/db";
import { startEmbeddedMongo } from "@raati/embedded-mongo";
import { inTenant, type SignedInCtx } from "../src/kernel/index.ts";
import { aPanel, aTerm } from "../src/panels/factory.ts";
import { inPanel } from "../src/panels/index.ts";
import { aPerson } from "../src/people/factory.ts";
import { aCall } from "../src/recruitment/factory.ts";
import {
  ApplicationModel, CallModel, listCandidates, PoolCountModel, showSelection, startPanelSelection,
} from "../src/recruitment/index.ts";
import { aTenant } from "../src/tenants/factory.ts";
import { testPorts } from "../src/testing/test-ports.ts";

/** How much longer the selection view may take for ten thousand applications than for a hundred. */
const MOST = 1.5;
const ROUNDS = 40;
const SIZES = [100, 10_000];

/** A call with so many applications in the pool, and a selection of which twenty are chosen. */
async function aCallOf(size: number): Promise<{ ctx: SignedInCtx; call: string; panel: string }> {
  const ports = testPorts();
  const system = await aTenant({ requestId: "bench", locale: "fi", ports, handlers: [], plugins: [] });
  const person = await aPerson(system, { roles: ["coordinator"] });
  const viewer = {
    personId: person.id, accountId: newId(), sessionId: newId(), roles: ["coordinator"], secondFactor: true,
  } as const;
  const ctx = { ...inTenant(system, system.tenant, viewer as never), viewer } as unknown as SignedInCtx;
  const panel = await aPanel(system);
  const term = await aTerm(system, panel);
  const call = await aCall(
    system, panel, term, { panels: [{ panelId: panel.id, termId: term.id, seats: 20, seatTypes: [] }] },
  );
  const cells = new Map<string, number>();
  const ids: string[] = [];
  for (let from = 0; from < size; from += 1000) {
    const some = Array.from({ length: Math.min(1000, size - from) }, (_, at) => {
      const number = from + at + 1;
      const groups = {
        age: `age-${[18, 30, 45, 65][number % 4]}-up`, gender: number % 2 ? "woman" : "man",
        language: number % 7 ? "fi" : "sv",
      };
      for (const [dimension, group] of Object.entries(groups)) cells.set(
        `${dimension}:${group}`, (cells.get(`${dimension}:${group}`) ?? 0) + 1,
      );
      return {
        callId: call.id, panelIds: [panel.id], name: `Hakija ${number}`, email: `hakija-${number}@people.example`,
        language: "fi" as const,
        groups, channel: "import" as const, state: "eligible" as const, tokenHash: `${call.id}-${number}`,
        number, submittedAt: ports.clock.now(),
      };
    });
    ids.push(...(await system.db.of(ApplicationModel).insertAll(some)).map(({ id }) => id));
  }
  const counts = [...cells]
    .map(([place, count]) => ({ dimension: place.split(":")[0]!, group: place.split(":")[1]!, count }));
  await system.db.of(PoolCountModel)
    .updateWhere({ callId: call.id, panelId: panel.id }, { set: { total: size, cells: counts } });
  const past = ports.clock.now();
  ports.clock.pass(120_000);
  await system.db.of(CallModel)
    .updateWhere({ id: call.id }, { set: { state: "closed", closesAt: past, lastClosesAt: past } });
  const here = await inPanel(ctx, panel.id);
  await startPanelSelection(here, { call: call.id, id: newId(), method: "criteria" });
  return { ctx, call: call.id, panel: panel.id };
}

/** The median time of opening the view and the first page of candidates, in milliseconds. */
async function timeOf({ ctx, call, panel }: Awaited<ReturnType<typeof aCallOf>>): Promise<{ view: number; page: number }> {
  const times = { view: [] as number[], page: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const here = await inPanel(ctx, panel);
    const started = performance.now();
    await showSelection(here, { call });
    const opened = performance.now();
    await listCandidates(here, { call, groups: [], show: "all", order: "number", size: 50 });
    times.view.push(opened - started);
    times.page.push(performance.now() - opened);
  }
  const median = (some: number[]) => some.toSorted((one, other) => one - other)[Math.floor(some.length / 2)]!;
  return { view: median(times.view), page: median(times.page) };
}

const dataDir = mkdtempSync(join(tmpdir(), "raati-bench-"));
const server = await startEmbeddedMongo({ dataDir, inProcess: true });
try {
  await connect(server.uri);
  await createIndexes();
  const rows = [];
  for (const size of SIZES) rows.push({ applications: size, ...await timeOf(await aCallOf(size)) });
  const [small, large] = rows as [typeof rows[number], typeof rows[number]];
  const ratio = { view: large.view / small.view, page: large.page / small.page };
  const shown = (value: number) => Math.round(value * 100) / 100;
  console.table(
    rows.map((row) => ({ applications: row.applications, "view ms": shown(row.view), "candidates ms": shown(row.page) }))
  );
  console.log(JSON.stringify({ rows, ratio, most: MOST, kept: ratio.view <= MOST && ratio.page <= MOST }));
} finally {
  await disconnect();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
