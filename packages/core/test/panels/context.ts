import { newId } from "@raati/db";
import {
  inTenant, type InstalledPlugin, type OpenTenant, type SignedInCtx, type StaffRole, type TenantCtx,
} from "../../src/kernel/index.ts";
import { inPanel, panelsHandlers, type PanelCtx } from "../../src/panels/index.ts";
import { testPorts, type TestPorts } from "../../src/testing/test-ports.ts";
import { type Known, tenantGround } from "../tenant-ground.ts";

export { refusal } from "../tenant-ground.ts";

export interface TestTenant {
  /** The tenant opened by the system itself. */
  readonly system: TenantCtx;
  readonly ports: TestPorts;
  /** The tenant opened by a person: a new one with these roles in the tenant, or one that is there. */
  readonly as: (roles: readonly StaffRole[], person?: Known) => Promise<SignedInCtx>;
  /** Moves the clock to the morning of a day and lets the worker do what has come due. */
  readonly wakeOn: (day: string) => Promise<void>;
}

/** A tenant of the test's own; it stands nowhere but in its data. The day is 15 May 2026. */
export function aTestTenant(
  options: { plugins?: readonly InstalledPlugin[]; demandsSecondFactor?: boolean } = {}
): TestTenant {
  const ports = testPorts();
  const { plugins = [], demandsSecondFactor = false } = options;
  const id = newId<"tenants">();
  const tenant: OpenTenant = {
    id, slug: `alue-${id.slice(-12)}`, kind: "county", name: { fi: "Koivurannan hyvinvointialue" }, languages: ["fi", "sv"],
    equalLanguages: ["fi", "sv"], state: "active",
    plugins: plugins.map((plugin) => plugin.id), demandsSecondFactor,
  };
  const system = inTenant({ requestId: "test", locale: "fi", ports, handlers: panelsHandlers, plugins }, tenant);
  const { as, wakeOn } = tenantGround(system, ports);
  return { system, ports, as: (roles, person) => as(roles, person, false), wakeOn };
}

/** The panel as it is now, opened by the reader of a context. */
export function openFor<Context extends TenantCtx>(
  ctx: Context, panel: Known,
): Promise<Context & Pick<PanelCtx, "panel" | "part">> {
  return inPanel(ctx, panel.id);
}
