import { newId } from "@raati/db";
import {
  Events, inTenant, type Ctx, type InstalledPlugin, type SignedInCtx, type StaffRole, type TenantCtx,
} from "../../src/kernel/index.ts";
import { aPanel, aTerm } from "../../src/panels/factory.ts";
import type { Panel, Term } from "../../src/panels/index.ts";
import { aTenant } from "../../src/tenants/factory.ts";
import { recruitmentHandlers } from "../../src/recruitment/index.ts";
import { submitApplicationInput } from "../../src/recruitment/schema.ts";
import { testPorts, type TestPorts } from "../../src/testing/test-ports.ts";
import { type Known, tenantGround } from "../tenant-ground.ts";

export { refusal } from "../tenant-ground.ts";

type TenantOverrides = Parameters<typeof aTenant>[1];

export interface Ground {
  readonly ports: TestPorts;
  /** The tenant as a visitor sees it. */
  readonly visitor: TenantCtx;
  readonly admin: SignedInCtx;
  readonly coordinator: SignedInCtx;
  readonly as: (roles: readonly StaffRole[], person?: Known) => Promise<SignedInCtx>;
  readonly panel: Panel;
  readonly term: Term;
  /** Another panel with its running term, coordinated by the same person. */
  readonly another: () => Promise<{ panel: Panel; term: Term }>;
  /** Does what the worker would do by now. @returns how many deliveries failed */
  readonly deliver: () => Promise<number>;
  /** Moves the clock to a minute in Finland, and lets the worker do what is due. */
  readonly at: (day: string, time?: string) => Promise<void>;
  readonly events: () => Promise<string[]>;
}

/** A bilingual tenant with one open panel that has its coordinator. The day is 15 May 2026 unless a test says otherwise. */
export async function ground(
  options: {
    plugins?: readonly InstalledPlugin[]; tenant?: TenantOverrides; now?: string; panel?: Partial<Panel>;
    term?: Partial<Term>
  } = {},
): Promise<Ground> {
  const ports = testPorts(options.now);
  const { plugins = [] } = options;
  const base: Ctx = { requestId: "test", locale: "fi", ports, handlers: recruitmentHandlers, plugins };
  const bare = await aTenant(base, { languages: ["fi", "sv", "en", "fi-plain"], ...options.tenant });
  const tenant = { ...bare.tenant, plugins: plugins.map(({ id }) => id) };
  const visitor = inTenant(base, tenant);
  const { as, deliver, wakeOn } = tenantGround(visitor, ports, "Linnea Sandvall-Ojala");
  const coordinator = await as(["coordinator"]);
  const another = async (overrides: Partial<Panel> = {}) => {
    const panel = await aPanel(
      visitor, { coordinatorId: coordinator.viewer.personId, pluginIds: tenant.plugins, ...overrides },
    );
    return { panel, term: await aTerm(visitor, panel, options.term) };
  };
  const first = await another(options.panel);
  return {
    ports, visitor, coordinator, as, another, deliver, ...first, admin: await as(["admin"]), at: wakeOn,
    events: async () => (await visitor.db.of(Events).find({}, { sort: { id: 1 } })).map(({ type }) => type),
  };
}

/** What Elsa tells; overrides say what is special. */
export function told(call: string, overrides: Record<string, unknown> = {}) {
  return submitApplicationInput.parse({
    call, id: newId(), name: "Elsa Björkhagen", email: `elsa-${newId()}@people.example`, birthYear: 1951, language: "sv",
    speaks: "sv",
    role: "client", motivation: "Jag vill att servicen fungerar på svenska.", ...overrides,
  });
}
