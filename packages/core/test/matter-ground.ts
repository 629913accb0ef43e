import { newId } from "@raati/db";
import { PlatformDb } from "@raati/db/platform";
import { helsinkiInstant } from "@raati/i18n";
import { afterEach } from "vitest";
import { handlingHandlers, inHandling, type HandlingCtx } from "../src/handling/index.ts";
import type { Matter } from "../src/handling/schema.ts";
import {
  Deliveries, deliverDue, inTenant, newCounters, type EventHandler, type SignedInCtx, type StaffRole, type TenantCtx, type Viewer,
} from "../src/kernel/index.ts";
import { setMeetingDays } from "../src/organisation/index.ts";
import { aBody, aUnit } from "../src/organisation/factory.ts";
import { inPanel, panelsHandlers } from "../src/panels/index.ts";
import { aMembership, aPanel, aTerm } from "../src/panels/factory.ts";
import { peopleHandlers } from "../src/people/index.ts";
import { aPerson } from "../src/people/factory.ts";
import { proposalsHandlers } from "../src/proposals/index.ts";
import { statementsHandlers } from "../src/statements/index.ts";
import { aTenant } from "../src/tenants/factory.ts";
import { testPorts } from "../src/testing/test-ports.ts";

const usualHandlers = [...peopleHandlers, ...panelsHandlers, ...handlingHandlers, ...proposalsHandlers, ...statementsHandlers];

/** The worker looks into all tenants at once: what one test leaves undone is taken away before the next. */
afterEach(async () => void (await new PlatformDb().of(Deliveries).removeWhere({})));

interface Known { readonly id: string }

interface TestTenantOptions {
  readonly demandsSecondFactor?: boolean;
  /** Handlers of later slices that the test is about. */
  readonly more?: readonly EventHandler[];
}

/** A tenant of the test's own on 15 May 2026, and who works in it. */
export async function aTestTenant({ more = [], ...options }: TestTenantOptions = {}) {
  const handlers = [...usualHandlers, ...more];
  const ports = testPorts();
  const bare = await aTenant({ requestId: "test", locale: "fi", ports, handlers, plugins: [] });
  const tenant = { ...bare.tenant, ...options };
  const system: TenantCtx = inTenant(bare, tenant);
  const as = async (roles: readonly StaffRole[] = [], person?: Known, secondFactor = true): Promise<SignedInCtx> => {
    const personId = (person ?? (await aPerson(system, { name: "Aino Ylitalo", roles: [...roles] }))).id;
    const viewer: Viewer = { personId, accountId: newId(), sessionId: newId(), roles, secondFactor };
    return { ...inTenant(system, tenant, viewer), viewer };
  };
  const deliver = () => deliverDue({
    db: new PlatformDb(), handlers, clock: ports.clock, log: ports.log, counters: newCounters(), random: () => 0.5,
    contextFor: async (tenantId) => {
      if (tenantId !== tenant.id) throw Object.assign(new Error("no such tenant"), { code: "NOT_FOUND" });
      return system;
    },
  });
  /** Moves the clock to nine in the morning of a day and lets the worker do what has come due. */
  const wakeOn = async (day: string) => {
    ports.clock.pass(helsinkiInstant(day, "09:00").getTime() - ports.clock.now().getTime());
    await deliver();
  };
  return { system, ports, as, deliver, wakeOn };
}

/** An organisation with two divisions under one head, a board, and a panel that has a coordinator, a chair and members. */
export async function ground(options: TestTenantOptions = {}) {
  const tenant = await aTestTenant(options);
  const { system, as } = tenant;
  const [head, owner, other, secretary, coordinator, chair] = [
    await as(["owner"]), await as(["owner"]), await as(["owner"]), await as(["secretary"]), await as(
      ["coordinator"]
    ), await as(),
  ];
  const top = await aUnit(system, { name: { fi: "Sote-palvelut" }, ownerId: head.viewer.personId });
  const unit = await aUnit(
    system, { name: { fi: "Vastaanottopalvelut" }, ownerId: owner.viewer.personId, parentId: top.id }
  );
  const elsewhere = await aUnit(system, { name: { fi: "Viestintä" }, ownerId: other.viewer.personId, parentId: top.id });
  const body = await aBody(system, { secretaryId: secretary.viewer.personId });
  await setMeetingDays(
    secretary, { body: body.id, revision: body.revision, days: ["2026-05-01", "2026-06-09", "2026-08-18"] }
  );
  const panel = await aPanel(system, { coordinatorId: coordinator.viewer.personId });
  const term = await aTerm(system, panel);
  await aMembership(system, term, { personId: chair.viewer.personId, roles: ["chair"] });
  const member = async (overrides: object = {}) => as([], { id: (await aMembership(system, term, overrides)).personId });
  const open = (
    ctx: SignedInCtx, which: Known | Matter
  ): Promise<SignedInCtx & HandlingCtx> => inHandling(ctx, "kind" in which ? which : which.id);
  const enter = (ctx: SignedInCtx) => inPanel(ctx, panel.id);
  return {
    ...tenant, head, owner, other, secretary, coordinator, chair, top, unit, elsewhere, body, panel, term, member, open,
    enter
  };
}

export type Ground = Awaited<ReturnType<typeof ground>>;

/** Lets what a command is expected to refuse tell what it said: its code, its sentence and the fields. */
export async function refusal(
  work: Promise<unknown>,
): Promise<{ code: string; key: string; fields: Record<string, string> }> {
  const said = await work.then(() => ({ code: "NOTHING REFUSED", key: "", fields: [] }), (error) => error);
  const fields = (said.fields as ({ path: string; key: string } | string)[] | undefined) ?? [];
  return {
    code: said.code, key: said.key ?? said.message,
    fields: Object.fromEntries(fields.map((field) => (typeof field === "string" ? [field, ""] : [field.path, field.key]))),
  };
}
