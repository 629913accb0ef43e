import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { publicPanels } from "@raati/core/panels";
import { aPanel } from "@raati/core/panels/factory";
import { aTenant } from "@raati/core/tenants/factory";
import { testRaati } from "@raati/core/testing";
import type { TenantCtx } from "@raati/core/kernel";
import { connect, createIndexes, disconnect } from "@raati/db";
import { startEmbeddedMongo } from "@raati/embedded-mongo";

/** Panels in each tenant, and how often the list is asked for. */
const PANELS = 6;
const TIMES = 300;

/** Milliseconds that one tenant's list of panels takes with few and with many tenants in the database. */
export async function listCost(): Promise<{ few: number; many: number; ratio: number }> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "raati-bench-"));
  const server = await startEmbeddedMongo({ dataDir });
  await connect(server.uri);
  await createIndexes();
  const { raati } = testRaati();
  const tenants: TenantCtx[] = [];
  const grow = async (count: number) => {
    while (tenants.length < count) {
      const tenant = await aTenant(raati.context("bench", "fi"));
      for (let index = 0; index < PANELS; index += 1) await aPanel(tenant);
      tenants.push(tenant);
    }
  };
  const measure = async () => {
    const started = performance.now();
    for (let index = 0; index < TIMES; index += 1) await publicPanels(
      tenants[index % tenants.length]!, { states: ["active"], size: 50 },
    );
    return (performance.now() - started) / TIMES;
  };
  await grow(10);
  await measure();
  const few = await measure();
  await grow(1000);
  await measure();
  const many = await measure();
  await disconnect();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
  return { few, many, ratio: many / few };
}
