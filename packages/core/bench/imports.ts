import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, createIndexes, disconnect, newId } from "@raati/db";
import { PlatformDb } from "@raati/db/platform";
import { startEmbeddedMongo } from "@raati/embedded-mongo";
import { deliverDue, inTenant, newCounters, type SignedInCtx } from "../src/kernel/index.ts";
import { AreaModel } from "../src/organisation/index.ts";
import { aPanel, aTerm } from "../src/panels/factory.ts";
import { aPerson } from "../src/people/factory.ts";
import { aCall, anApplication } from "../src/recruitment/factory.ts";
import {
  ApplicationModel, commitImport, ImportModel, previewImport, recruitmentHandlers,
} from "../src/recruitment/index.ts";
import { aTenant } from "../src/tenants/factory.ts";
import { testPorts } from "../src/testing/test-ports.ts";

/** Rows of the file: `--rows 1000` for another number. */
const ROWS = Number(process.argv[process.argv.indexOf("--rows") + 1]) || 10_000;

/** Of a thousand rows ten have a year that is none, and ten an address that has applied before. */
const isWrong = (row: number) => row % 100 === 7;
const isKnown = (row: number) => row % 100 === 8;

function fileOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => [
    `Hakija ${at}`, `hakija-${at}@people.example`, isWrong(at) ? "vuosi" : String(1940 + (at % 65)),
    "Kokkola", at % 2 ? "nainen" : "mies", "kyllä",
    "Haluan kertoa, miten palvelut toimivat kotikunnassani.",
  ].join(";"));
  return ["nimi;sähköposti;syntymävuosi;kotikunta;sukupuoli;varasija;perustelu", ...lines].join("\n");
}

/** An open call, and those of the file's addresses that have applied to it already. */
async function aGround(): Promise<{
  ctx: SignedInCtx; call: string; deliver: (handlers?: typeof recruitmentHandlers) => Promise<unknown>
}> {
  const ports = testPorts();
  const base = { requestId: "bench", locale: "fi" as const, ports, handlers: recruitmentHandlers, plugins: [] };
  const system = await aTenant(base);
  const person = await aPerson(system, { roles: ["coordinator"] });
  const viewer = {
    personId: person.id, accountId: newId(), sessionId: newId(), roles: ["coordinator"], secondFactor: true,
  } as const;
  const ctx = { ...inTenant(base, system.tenant, viewer as never), viewer } as unknown as SignedInCtx;
  await system.db.of(AreaModel).insert({ name: { fi: "Kokkola", sv: "Karleby" }, state: "active", position: 1 });
  const panel = await aPanel(system);
  const term = await aTerm(system, panel);
  const call = await aCall(
    system, panel, term, { panels: [{ panelId: panel.id, termId: term.id, seats: 8, seatTypes: [] }] },
  );
  for (let at = 0; at < ROWS; at += 1) if (isKnown(at)) await anApplication(
    system, call, { email: `hakija-${at}@people.example` },
  );
  const deliver = (handlers = recruitmentHandlers) => deliverDue({
    db: new PlatformDb(), handlers, clock: ports.clock, log: ports.log, counters: newCounters(), random: () => 0.5,
    contextFor: async () => system,
  });
  return { ctx, call: call.id, deliver };
}

/** The most memory that this process, with the database in it, has held, in megabytes. */
const memory = () => Math.round(process.resourceUsage().maxRSS / 1024);

const hundredths = (value: number) => Math.round(value * 100) / 100;

/** Seconds by the clock, and of the processor: the second does not grow with what else the machine does. */
async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; seconds: number; cpu: number }> {
  const [started, used] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(used);
  return { result, seconds: hundredths((performance.now() - started) / 1000), cpu: hundredths((user + system) / 1_000_000) };
}

const dataDir = mkdtempSync(join(tmpdir(), "raati-bench-"));
const server = await startEmbeddedMongo({ dataDir, inProcess: true });
try {
  await connect(server.uri);
  await createIndexes();
  const { ctx, call, deliver } = await aGround();
  const csv = fileOf(ROWS);
  const before = memory();
  const preview = await timed(() => previewImport(ctx, { call, id: newId(), fileName: "hakemukset.csv", csv }));
  const afterPreview = memory();
  const stored = await timed(async () => {
    await commitImport(ctx, { call, import: preview.result.id });
    await deliver(recruitmentHandlers.filter(({ name }) => name === "recruitment.store-rows"));
    return ctx.db.of(ImportModel).get(preview.result.id);
  });
  const line = (step: string, { seconds, cpu }: { seconds: number; cpu: number }, memoryMB: number, counts: object) => (
    { step, rows: ROWS, seconds, "CPU seconds": cpu, "rows/s": Math.round(ROWS / seconds), "memory MB": memoryMB, ...counts }
  );
  const rows = [
    line("preview", preview, afterPreview, preview.result.counts), line("import", stored, memory(), stored.result.counts),
  ];
  console.table(rows);
  const applications = await ctx.db.of(ApplicationModel).count({ callId: call, channel: "import" });
  console.log(JSON.stringify({ import: rows, memoryBefore: before, state: stored.result.state, applications }));
} finally {
  await disconnect();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
