import { PlatformDb } from "@raati/db/platform";
import { newId } from "@raati/db";
import { helsinkiInstant } from "@raati/i18n";
import { afterEach } from "vitest";
import {
  asFailure, deliverDue, Deliveries, Events, inTenant, newCounters, type Ctx, type InstalledPlugin, type SignedInCtx, type StaffRole,
  type TenantCtx, type Viewer,
} from "../../src/kernel/index.ts";
import { aPanel, aTerm } from "../../src/panels/factory.ts";
import type { Panel, Term } from "../../src/panels/index.ts";
import { aPerson } from "../../src/people/factory.ts";
import { aTenant } from "../../src/tenants/factory.ts";
import { recruitmentHandlers } from "../../src/recruitment/index.ts";
import { submitApplicationInput } from "../../src/recruitment/schema.ts";
import { testPorts, type TestPorts } from "../../src/testing/test-ports.ts";

/** What a command that is expected to refuse says: its code, its sentence and the fields. */
export async function refusal(
  work: Promise<unknown>,
): Promise<{ code: string; key: string; fields: Record<string, string> }> {
  const error: unknown = await work.then(() => undefined, (thrown: unknown) => thrown);
  const said = asFailure(error);
  if (error !== undefined && !said) throw error;
  const fields = said?.fields.map(({ path, key }) => [path, key] as const) ?? [];
  return { code: said?.code ?? "NOTHING REFUSED", key: said?.key ?? "", fields: Object.fromEntries(fields) };
}

/** The worker looks into all tenants at once: what one test leaves undone is taken away before the next. */
afterEach(async () => void (await new PlatformDb().of(Deliveries).removeWhere({})));

type TenantOverrides = Parameters<typeof aTenant>[1];

export interface Ground {
  readonly ports: TestPorts;
  /** The tenant as a visitor sees it. */
  readonly visitor: TenantCtx;
  readonly admin: SignedInCtx;
  readonly coordinator: SignedInCtx;
  readonly as: (roles: readonly StaffRole[], person?: { readonly id: string }) => Promise<SignedInCtx>;
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
  const as = async (roles: readonly StaffRole[], person?: { readonly id: string }): Promise<SignedInCtx> => {
    const personId = (person ?? (await aPerson(visitor, { name: "Linnea Sandvall-Ojala", roles: [...roles] }))).id;
    const viewer: Viewer = { personId, accountId: newId(), sessionId: newId(), roles, secondFactor: true };
    return { ...inTenant(base, tenant, viewer), viewer };
  };
  const coordinator = await as(["coordinator"]);
  const another = async (overrides: Partial<Panel> = {}) => {
    const panel = await aPanel(
      visitor, { coordinatorId: coordinator.viewer.personId, pluginIds: tenant.plugins, ...overrides },
    );
    return { panel, term: await aTerm(visitor, panel, options.term) };
  };
  const first = await another(options.panel);
  const deliver = async () => {
    const counters = newCounters();
    await deliverDue({
      db: new PlatformDb(), handlers: recruitmentHandlers, clock: ports.clock, log: ports.log, counters, random: () => 0.5,
      contextFor: async () => visitor,
    });
    return counters.failed;
  };
  return {
    ports, visitor, coordinator, as, another, deliver, ...first, admin: await as(["admin"]),
    at: async (day, time = "09:00") => {
      ports.clock.pass(helsinkiInstant(day, time).getTime() - ports.clock.now().getTime());
      await deliver();
    },
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
