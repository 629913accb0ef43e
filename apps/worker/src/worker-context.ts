import type { Raati } from "@raati/core/app";
import type { EventHandler, Ports, TenantCtx } from "@raati/core/kernel";

/** What a worker runs: the product's handlers, and the way into a tenant. */
export interface WorkerProduct {
  readonly ports: Ports;
  readonly handlers: readonly EventHandler[];
  readonly contextFor: (tenantId: string) => Promise<TenantCtx>;
}

/** The whole product, core and plugins, as the system itself runs it: no request, no reader. */
export function workerProduct(raati: Raati): WorkerProduct {
  return {
    ports: raati.ports,
    handlers: raati.handlers,
    contextFor: async (tenantId) => {
      const ctx = await raati.inTenantAs(tenantId);
      if (!ctx) throw Object.assign(new Error("The tenant of a delivery is gone."), { code: "NO_TENANT" });
      return ctx;
    },
  };
}
