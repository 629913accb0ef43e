import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedMongo } from "@raati/embedded-mongo";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { freePort, run, settings, type Program } from "./programs.ts";

const dataDir = mkdtempSync(join(tmpdir(), "raati-worker-"));
const programs: Program[] = [];
const PATIENT = { timeout: 60_000, interval: 100 };

function worker(args: readonly string[], env: Readonly<Record<string, string>>): Program {
  const program = run("main", args, env);
  programs.push(program);
  return program;
}

afterEach(async () => {
  for (const { child } of programs) child.kill("SIGKILL");
  await Promise.all(programs.splice(0).map(({ ended }) => ended));
});

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function ask(
  port: number, path: string, headers: Record<string, string> = {}
): Promise<{ status: number; body: string }> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  return { status: response.status, body: await response.text() };
}

/** Waits until the worker says this of itself. */
function healthy(port: number, status: number): Promise<void> {
  return vi.waitFor(async () => expect((await ask(port, "/health")).status).toBe(status), PATIENT);
}

describe("the worker", () => {
  test("waits for its database, tells how it is, outlives a pause of the database, and ends when it is told", async () => {
    const [databasePort, statusPort] = [await freePort(), await freePort()];
    const { child, output, ended } = worker(
      ["--status-port", `${statusPort}`], settings(`mongodb://127.0.0.1:${databasePort}/raati?directConnection=true`)
    );
    await healthy(statusPort, 503);
    expect(JSON.parse((await ask(statusPort, "/health")).body)).toEqual({ status: "unavailable", database: "down" });

    const first = await startEmbeddedMongo({ dataDir, port: databasePort });
    await vi.waitFor(() => expect(output()).toContain("worker.ready"), PATIENT);
    await healthy(statusPort, 200);
    expect(JSON.parse((await ask(statusPort, "/health")).body)).toEqual({
      status: "ok", database: "up", parked: 0, lateSeconds: 0, counters: { delivered: 0, failed: 0, parked: 0 },
    });
    expect((await ask(statusPort, "/metrics")).status).toBe(401);
    expect((await ask(statusPort, "/metrics", { authorization: "Bearer another token here" })).status).toBe(401);
    const figures = await ask(statusPort, "/metrics", { authorization: "Bearer a token of these tests" });
    expect(figures.status).toBe(200);
    expect(figures.body).toContain("# TYPE raati_deliveries_parked gauge\nraati_deliveries_parked 0\n");
    expect((await ask(statusPort, "/else")).status).toBe(404);

    await first.stop();
    await healthy(statusPort, 503);
    const second = await startEmbeddedMongo({ dataDir, port: databasePort });
    await healthy(statusPort, 200);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(output()).toContain("worker.ended");
    await second.stop();
  }, 300_000);

  test("says in a sentence what is wrong with its settings, and shows none of them", async () => {
    const { output, ended } = worker([], { ...settings("not an address with a hidden word"), RAATI_SECRET: "short" });
    expect(await ended).toBe(1);
    expect(output()).toMatch(/MONGODB_URI must be a MongoDB connection string/);
    expect(output()).not.toContain("hidden word");
  });

  test("says in a sentence that its port is in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const { port } = other.address() as AddressInfo;
    const { output, ended } = worker(["--status-port", `${port}`], settings("mongodb://127.0.0.1:1/raati"));
    expect(await ended).toBe(1);
    expect(output()).toContain(`Port ${port} is in use by another program: choose another --status-port.`);
    other.close();
  });
});
