import { newId } from "@raati/db";
import { PlatformDb } from "@raati/db/platform";
import { helsinkiInstant } from "@raati/i18n";
import { afterEach } from "vitest";
import {
  Deliveries, deliverDue, inTenant, newCounters, type InstalledPlugin, type OpenTenant, type SignedInCtx, type StaffRole,
  type TenantCtx, type Viewer,
} from "../../src/kernel/index.ts";
import { inPanel, panelsHandlers, type PanelCtx } from "../../src/panels/index.ts";
import { aPerson } from "../../src/people/factory.ts";
import { testPorts, type TestPorts } from "../../src/testing/test-ports.ts";

/** The worker looks into all tenants at once: what one test leaves undone is taken away before the next. */
afterEach(async () => void (await new PlatformDb().of(Deliveries).removeWhere({})));

interface Known { readonly id: string }

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
  const base = { requestId: "test", locale: "fi" as const, ports, handlers: panelsHandlers, plugins };
  const system = inTenant(base, tenant);
  const as = async (roles: readonly StaffRole[], person?: Known) => {
    const personId = (person ?? (await aPerson(system, { name: "Aino Ylitalo", roles: [...roles] }))).id;
    const viewer: Viewer = { personId, accountId: newId(), sessionId: newId(), roles, secondFactor: false };
    return { ...inTenant(base, tenant, viewer), viewer };
  };
  const wakeOn = async (day: string) => {
    ports.clock.pass(helsinkiInstant(day, "09:00").getTime() - ports.clock.now().getTime());
    await deliverDue({
      db: new PlatformDb(), handlers: panelsHandlers, clock: ports.clock, log: ports.log, counters: newCounters(),
      random: () => 0.5,
      contextFor: async (tenantId) => {
        if (tenantId !== id) throw Object.assign(new Error("no such tenant"), { code: "NOT_FOUND" });
        return system;
      },
    });
  };
  return { system, ports, as, wakeOn };
}

/** The panel as it is now, opened by the reader of a context. */
export function openFor<Context extends TenantCtx>(
  ctx: Context, panel: Known,
): Promise<Context & Pick<PanelCtx, "panel" | "part">> {
  return inPanel(ctx, panel.id);
}

/** Lets what a command is expected to refuse tell what it said: its code, its sentence and the fields. */
export async function refusal(
  work: Promise<unknown>
): Promise<{ code: string; key: string; fields: Record<string, string> }> {
  const said = await work.then(() => ({ code: "NOTHING REFUSED", key: "", fields: [] }), (error) => error);
  const fields = (said.fields as ({ path: string; key: string } | string)[] | undefined) ?? [];
  return {
    code: said.code, key: said.key ?? said.message,
    fields: Object.fromEntries(fields.map((field) => (typeof field === "string" ? [field, ""] : [field.path, field.key]))),
  };
}

