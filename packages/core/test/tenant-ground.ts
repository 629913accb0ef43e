import { newId } from "@raati/db";
import { PlatformDb } from "@raati/db/platform";
import { helsinkiInstant } from "@raati/i18n";
import { afterEach } from "vitest";
import {
  Deliveries, deliverDue, inTenant, newCounters, type ConsumerSettings, type Ctx, type SignedInCtx, type StaffRole,
  type TenantCtx, type Viewer,
} from "../src/kernel/index.ts";
import { aPerson } from "../src/people/factory.ts";
import type { TestPorts } from "../src/testing/test-ports.ts";

/** The worker looks into all tenants at once: what one test leaves undone is taken away before the next. */
afterEach(async () => void (await new PlatformDb().of(Deliveries).removeWhere({})));

type ContextFor = ConsumerSettings["contextFor"];

export interface Known { readonly id: string }

/** The worker's way into one tenant of the test; other tests' tenants do not exist for it. */
export const onlyFor = (system: TenantCtx): ContextFor => async (tenantId) => {
  if (tenantId !== system.tenant.id) throw Object.assign(new Error("no such tenant"), { code: "NOT_FOUND" });
  return system;
};

/** Does what the worker would do by now. @returns how many deliveries failed */
export async function deliverAs({ handlers, ports: { clock, log } }: Ctx, contextFor: ContextFor): Promise<number> {
  const counters = newCounters();
  await deliverDue({ db: new PlatformDb(), handlers, clock, log, counters, random: () => 0.5, contextFor });
  return counters.failed;
}

/** Who works in a tenant of the test's own, and its worker and clock, which the test moves. */
export function tenantGround(system: TenantCtx, { clock }: TestPorts, name = "Aino Ylitalo") {
  /** The tenant opened by a person: a new one with these roles in the tenant, or one that is there. */
  const as = async (roles: readonly StaffRole[] = [], person?: Known, secondFactor = true): Promise<SignedInCtx> => {
    const personId = (person ?? (await aPerson(system, { name, roles: [...roles] }))).id;
    const viewer: Viewer = { personId, accountId: newId(), sessionId: newId(), roles, secondFactor };
    return { ...inTenant(system, system.tenant, viewer), viewer };
  };
  const deliver = () => deliverAs(system, onlyFor(system));
  /** Moves the clock to a minute in Finland, and lets the worker do what has come due. */
  const wakeOn = async (day: string, time = "09:00"): Promise<void> => {
    clock.pass(helsinkiInstant(day, time).getTime() - clock.now().getTime());
    await deliver();
  };
  return { as, deliver, wakeOn };
}

/** Lets what a command is expected to refuse tell what it said: its code, its sentence and the fields. */
export async function refusal(
  work: Promise<unknown>,
): Promise<{ code: string; key: string; fields: Record<string, string> }> {
  const said = await work.then(() => ({ code: "NOTHING REFUSED", key: "" }), (error) => error);
  const fields = (said.fields as ({ path: string; key: string } | string)[] | undefined) ?? [];
  return {
    code: said.code ?? said.name, key: said.key ?? said.message,
    fields: Object.fromEntries(fields.map((field) => (typeof field === "string" ? [field, ""] : [field.path, field.key]))),
  };
}
