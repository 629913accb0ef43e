import { newId } from "@raati/db";
import { PlatformDb } from "@raati/db/platform";
import { afterEach } from "vitest";
import {
  Deliveries, deliverDue, inTenant, newCounters, type EventHandler, type OpenTenant, type SignedInCtx, type StaffRole, type TenantCtx, type Viewer,
} from "../../../src/kernel/index.ts";
import { aPanel, aTerm, typeRulesOf } from "../../../src/panels/factory.ts";
import { inPanel, panelsHandlers } from "../../../src/panels/index.ts";
import { aPerson } from "../../../src/people/factory.ts";
import { aCall, anApplication } from "../../../src/recruitment/factory.ts";
import { CallModel, recruitmentHandlers } from "../../../src/recruitment/index.ts";
import { computeLottery } from "../../../src/recruitment/selections/draws/compute-lottery.ts";
import { setQuotas } from "../../../src/recruitment/selections/quotas/set-quotas.ts";
import type { Quota } from "../../../src/recruitment/selections/quotas/schema.ts";
import { showSelection } from "../../../src/recruitment/selections/methods/show-selection.ts";
import { startSelection } from "../../../src/recruitment/selections/methods/start-selection.ts";
import { aTenant } from "../../../src/tenants/factory.ts";
import { testPorts } from "../../../src/testing/test-ports.ts";
import { tryingEngine } from "./engine.ts";

/** The worker looks into all tenants at once: what one test leaves undone is taken away before the next. */
afterEach(async () => void (await new PlatformDb().of(Deliveries).removeWhere({})));

type ApplicationPart = NonNullable<Parameters<typeof anApplication>[2]>;

/** A panel of some seats, a call for it with applicants who are eligible, and people who run it. */
export async function aSelectionGround(
  { seats = 4, applicants = [], engine = tryingEngine(), rules = typeRulesOf(), closed = true }: {
    seats?: number; applicants?: readonly ApplicationPart[]; engine?: ReturnType<typeof tryingEngine>;
    rules?: ReturnType<typeof typeRulesOf>; closed?: boolean;
  } = {},
) {
  const ports = testPorts();
  const handlers: readonly EventHandler[] = [
    ...panelsHandlers, ...recruitmentHandlers.filter(({ name }) => name !== "recruitment.compute-lottery"), computeLottery(engine),
  ];
  const base = { requestId: "test", locale: "fi" as const, ports, handlers, plugins: [] };
  const system = await aTenant(base);
  const tenant: OpenTenant = system.tenant;
  const as = async (roles: readonly StaffRole[], name = "Onerva Kalliorinne"): Promise<SignedInCtx> => {
    const person = await aPerson(system, { name, roles: [...roles] });
    const viewer: Viewer = { personId: person.id, accountId: newId(), sessionId: newId(), roles, secondFactor: true };
    return { ...inTenant(base, tenant, viewer), viewer };
  };
  const coordinator = await as(["coordinator"]);
  const other = await as(["coordinator"], "Sirkka Hietavaara");
  const admin = await as(["admin"], "Linnea Sandvall-Ojala");
  const panel = await aPanel(system);
  const term = await aTerm(system, panel, { rules });
  const call = await aCall(system, panel, term, { panels: [{ panelId: panel.id, termId: term.id, seats, seatTypes: [] }] });
  const applications = [];
  for (const one of applicants) applications.push(await anApplication(system, call, { state: "eligible", reserveConsent: true, ...one }));
  const close = async () => { await system.db.of(CallModel).updateWhere({ id: call.id }, { set: { state: "closed", closesAt: ports.clock.now(), lastClosesAt: ports.clock.now() } }); ports.clock.pass(120_000); };
  if (closed) await close();
  const here = <Ctx extends TenantCtx>(ctx: Ctx) => inPanel(ctx, panel.id);
  const run = async () => here(coordinator);
  const deliver = () => deliverDue({
    db: new PlatformDb(), handlers, clock: ports.clock, log: ports.log, counters: newCounters(), random: () => 0.5,
    contextFor: async () => system,
  });
  const view = async () => showSelection(await run(), { call: call.id });
  const start = async (method: "criteria" | "draw" | "interview" | "nomination" = "criteria") => {
    const id = newId();
    await startSelection(await run(), { call: call.id, id, method });
    return (await view()).selection!;
  };
  const quotas = async (some: readonly Quota[], size = seats) => setQuotas(
    await here(admin), { call: call.id, revision: 0, rules: { size, quotas: [...some], onePerHousehold: false }, ...(closed && { reason: "Kiintiöt sovittiin ennen hakua." }) },
  );
  return { system, ports, tenant, coordinator, other, admin, as, panel, term, call, applications, here, run, deliver, view, start, quotas, close, engine };
}

/** The code, sentence and fields of what a command refuses. */
export async function refusal(work: Promise<unknown>): Promise<{ code: string; key: string; fields: Record<string, string> }> {
  const said = await work.then(() => ({ code: "NOTHING REFUSED", key: "", fields: [] }), (error) => error);
  const fields = (said.fields as ({ path: string; key: string } | string)[] | undefined) ?? [];
  return {
    code: said.code ?? said.name, key: said.key ?? said.message,
    fields: Object.fromEntries(fields.map((field) => (typeof field === "string" ? [field, ""] : [field.path, field.key]))),
  };
}

export const women = (count: number) => Array.from({ length: count }, () => ({ gender: "woman" as const }));
export const men = (count: number) => Array.from({ length: count }, () => ({ gender: "man" as const }));
export const quota = (group: string, min: number | undefined, max?: number): Quota => (
  { dimension: "gender", group, ...(min !== undefined && { min }), ...(max !== undefined && { max }), hard: true }
);
