import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, createIndexes, disconnect } from "@raati/db";
import { startEmbeddedMongo } from "@raati/embedded-mongo";
import type { TenantCtx } from "../src/kernel/index.ts";
import { aUnit } from "../src/organisation/factory.ts";
import { aPanel } from "../src/panels/factory.ts";
import { stemsOf, ProposalModel, publicProposals } from "../src/proposals/index.ts";
import { publicListInput } from "../src/proposals/schema.ts";
import { aTenant } from "../src/tenants/factory.ts";
import { testPorts } from "../src/testing/test-ports.ts";

/** How much longer a page may take among ten thousand proposals than among a hundred, and how long at all. */
const MOST = 1.5;
const MOST_MS = 500;
const ROUNDS = 40;
const SIZES = [100, 10_000];

/** A tenant with so many open proposals. */
async function aTenantWith(size: number): Promise<TenantCtx> {
  const system = await aTenant({ requestId: "bench", locale: "fi", ports: testPorts(), handlers: [], plugins: [] });
  const panel = await aPanel(system);
  const unit = await aUnit(system);
  const rows = Array.from({ length: size }, (_, index) => ({
    panelId: panel.id, panelIds: [panel.id], title: { fi: `Ehdotus ${index}` },
    text: { fi: "Moni odottaa soittoa koko työpäivän." },
    kind: "development" as const, origin: { kind: "member" as const }, raisedByClients: true, unitIds: [unit.id], open: true,
    state: "sent" as const, sentOn: "2026-05-15", year: 2026, stems: stemsOf("Moni odottaa soittoa koko työpäivän"),
    ...(index % 3 === 0 && { outcome: "accepted" as const, answeredOn: "2026-06-15" }),
  }));
  for (let at = 0; at < size; at += 500) await system.db.of(ProposalModel).insertAll(rows.slice(at, at + 500));
  return system;
}

/** The median time of one page, in milliseconds. The first rounds warm up and are not counted. */
async function pageTime(ctx: TenantCtx, input: object): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + 5; round += 1) {
    const start = performance.now();
    await publicProposals(ctx, publicListInput.parse({ size: 50, ...input }));
    times.push(performance.now() - start);
  }
  return times.slice(5).sort((one, other) => one - other)[ROUNDS / 2]!;
}

const LISTS = { all: {}, answered: { outcomes: ["accepted"] }, "one year": { year: 2026 } } as const;

const dataDir = mkdtempSync(join(tmpdir(), "raati-bench-"));
const server = await startEmbeddedMongo({ dataDir, inProcess: true });
await connect(server.uri);
await createIndexes();
const tenants = new Map<number, TenantCtx>();
for (const size of SIZES) tenants.set(size, await aTenantWith(size));
let slow = false;
for (const [name, input] of Object.entries(LISTS)) {
  const [few, many] = [await pageTime(tenants.get(SIZES[0]!)!, input), await pageTime(tenants.get(SIZES[1]!)!, input)];
  slow ||= many / few > MOST || many > MOST_MS;
  const [short, long] = [few.toFixed(1), many.toFixed(1)];
  console.log(`${name}: ${short} ms of ${SIZES[0]}, ${long} ms of ${SIZES[1]}, ratio ${(many / few).toFixed(2)}`);
}
await disconnect();
await server.stop();
rmSync(dataDir, { recursive: true, force: true });
process.exitCode = slow ? 1 : 0;
