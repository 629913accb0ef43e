import { defineModel, newId, type Id, type ModelToken } from "@raati/db";
import { PlatformDb } from "@raati/db/platform";
import { z } from "zod";
import {
  Deliveries, defineEvent, defineHandler, inTenant, newCounters, type ConsumerSettings, type Delivery, type DomainEvent,
  type EventHandler, type OpenTenant, type TenantCtx, type Tx, type Viewer,
} from "../src/kernel/index.ts";
import { testPorts } from "../src/testing/test-ports.ts";
import { onlyFor } from "./tenant-ground.ts";

/** A matter of the tests, and the effects that handlers have had. */
export const Kettles = defineModel("test_kettles", { schema: z.object({ fills: z.number().int() }), personalData: "none" });
export const Effects = defineModel("test_effects", {
  schema: z.object({ handler: z.string(), stream: z.string(), seq: z.number(), part: z.number(), note: z.string() }),
  personalData: "none",
});

export const kettleFilled = defineEvent("kettles.kettle-filled", z.object({ litres: z.number() }));
export const kettleBoiled = defineEvent("kettles.kettle-boiled", z.object({ hot: z.boolean().default(true) }));
export const kettleForgotten = defineEvent("kettles.kettle-forgotten", z.object({ minutes: z.number() }));

/** What a handler of the tests does: one row, in the transaction that it is given. */
export function effect(tx: Pick<Tx, "of">, handler: string, { stream, seq, part }: DomainEvent, note = "") {
  return tx.of(Effects).insert({ handler, stream, seq, part, note });
}

export const counting = defineHandler({
  name: "tests.count", on: [kettleFilled], kind: "database",
  handle: async (_ctx, event, { tx }) => void (await effect(tx, "tests.count", event)),
});

/** A tenant of the test's own, with these handlers. */
export function kitchen(handlers: readonly EventHandler[], roles: Viewer["roles"] = ["coordinator"]) {
  const ports = testPorts();
  const tenant: OpenTenant = {
    id: newId(), slug: "keittio", kind: "association", state: "active", name: { fi: "Keittiö" }, languages: ["fi"],
    plugins: [], equalLanguages: ["fi"], demandsSecondFactor: false,
  };
  const viewer: Viewer = { personId: newId(), accountId: newId(), sessionId: newId(), roles, secondFactor: true };
  const base = { requestId: "test", locale: "fi" as const, ports, handlers, plugins: [] };
  const system = inTenant(base, tenant);
  const settings: ConsumerSettings & { counters: ReturnType<typeof newCounters> } = {
    db: new PlatformDb(), handlers, clock: ports.clock, log: ports.log, counters: newCounters(), random: () => 0.5,
    contextFor: onlyFor(system),
  };
  return { ports, tenant, viewer, ctx: inTenant(base, tenant, viewer), system, settings };
}

/** Puts a kettle on: a new matter with its first event. */
export function newKettle(ctx: TenantCtx, litres = 1) {
  return ctx.transaction(async (tx) => {
    const kettle = await tx.of(Kettles).insert({ fills: 1 });
    await tx.emit(kettleFilled, kettle, { litres });
    return kettle;
  });
}

/** The command of the tests: one more revision of the matter, with so many events. */
export function fill(ctx: TenantCtx, kettleId: string, events = 1) {
  return ctx.transaction(async (tx) => {
    const kettle = await tx.of(Kettles).get(kettleId);
    const filled = await tx.of(Kettles).update(kettle, { inc: { fills: 1 } });
    for (let i = 0; i < events; i++) await tx.emit(kettleFilled, filled, { litres: i });
    return filled;
  });
}

/** `seq.part` of the effects that a handler has had on a matter, in the order in which it had them. */
export async function effectsOn(ctx: TenantCtx, handler: string, stream: string): Promise<string[]> {
  const effects = await ctx.db.of(Effects).find({ handler, stream }, { sort: { id: 1 } });
  return effects.map(({ seq, part }) => `${seq}.${part}`);
}

export async function deliveriesOf(ctx: TenantCtx, stream: Id): Promise<Delivery[]> {
  return ctx.db.of(Deliveries).find({ stream }, { sort: { seq: 1, part: 1 } });
}


/** Makes a lease look as it does when its process has not renewed it in time. */
export async function runOut(lease: string): Promise<void> {
  const Leases: ModelToken<"leases", { expiresAt: Date }, { expiresAt: Date }> = { name: "leases" };
  await new PlatformDb().of(Leases).updateWhere({ id: lease }, { set: { expiresAt: new Date(Date.now() - 1) } });
}
