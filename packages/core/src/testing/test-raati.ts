import { platformDb } from "@raati/db/platform";
import { Raati } from "../app/index.ts";
import { deliverDue, type RequestCtx, type TenantCtx } from "../kernel/index.ts";
import type { PluginDefinition } from "../plugins/index.ts";
import { testPorts, type TestPorts } from "./test-ports.ts";

/** The whole product for a test: real database, real worker, ports that keep what goes out. */
export interface TestRaati {
  readonly raati: Raati;
  readonly ports: TestPorts;
  /** Does what the worker would do by now. */
  readonly deliver: () => Promise<void>;
  /** A request with the cookies of these sessions, by tenant. */
  readonly request: (sessions?: Readonly<Record<string, string>>) => RequestCtx;
}

/** The whole product without its edges, with ports that a test holds: time, mail and log. */
export function testRaati(plugins: readonly PluginDefinition[] = [], ports: TestPorts = testPorts()): TestRaati {
  const raati = new Raati(plugins, ports);
  const contextFor = async (tenantId: string): Promise<TenantCtx> => {
    const ctx = await raati.inTenantAs(tenantId);
    if (!ctx) throw new Error("There is no such tenant.");
    return ctx;
  };
  return {
    raati, ports,
    deliver: async () => {
      const db = platformDb("deliver events for a test");
      await deliverDue({ db, handlers: raati.handlers, contextFor, clock: ports.clock, log: ports.log });
    },
    request: (sessions = {}) =>
      raati.requestContext({ requestId: "test", locale: "fi", sessionToken: async (slug) => sessions[slug] }),
  };
}
