import { newId } from "@raati/db";
import type { EventHandler, OpenTenant, SignedInCtx, StaffRole, TenantCtx } from "../../../src/kernel/index.ts";
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
import { tenantGround } from "../../tenant-ground.ts";
import { tryingEngine } from "./engine.ts";

export { refusal } from "../../tenant-ground.ts";

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
    ...panelsHandlers, ...recruitmentHandlers.filter(({ name }) => name !== "recruitment.compute-lottery"),
    computeLottery(engine),
  ];
  const system = await aTenant({ requestId: "test", locale: "fi", ports, handlers, plugins: [] });
  const tenant: OpenTenant = system.tenant;
  const { as: be, deliver } = tenantGround(system, ports);
  const as = async (roles: readonly StaffRole[], name = "Onerva Kalliorinne"): Promise<SignedInCtx> =>
    be(roles, await aPerson(system, { name, roles: [...roles] }));
  const coordinator = await as(["coordinator"]);
  const other = await as(["coordinator"], "Sirkka Hietavaara");
  const admin = await as(["admin"], "Linnea Sandvall-Ojala");
  const panel = await aPanel(system);
  const term = await aTerm(system, panel, { rules });
  const call = await aCall(system, panel, term, { panels: [{ panelId: panel.id, termId: term.id, seats, seatTypes: [] }] });
  const applications = [];
  for (const one of applicants) applications.push(
    await anApplication(system, call, { state: "eligible", reserveConsent: true, ...one })
  );
  const close = async () => { await system.db.of(CallModel).updateWhere(
    { id: call.id }, { set: { state: "closed", closesAt: ports.clock.now(), lastClosesAt: ports.clock.now() } },
  ); ports.clock.pass(120_000); };
  if (closed) await close();
  const here = <Ctx extends TenantCtx>(ctx: Ctx) => inPanel(ctx, panel.id);
  const run = async () => here(coordinator);
  const view = async () => showSelection(await run(), { call: call.id });
  const start = async (method: "criteria" | "draw" | "interview" | "nomination" = "criteria") => {
    const id = newId();
    await startSelection(await run(), { call: call.id, id, method });
    return (await view()).selection!;
  };
  const quotas = async (some: readonly Quota[], size = seats) => setQuotas(
    await here(admin), {
      call: call.id, revision: 0, rules: { size, quotas: [...some], onePerHousehold: false },
      ...(closed && { reason: "Kiintiöt sovittiin ennen hakua." }),
    },
  );
  return {
    system, ports, tenant, coordinator, other, admin, as, panel, term, call, applications, here, run, deliver, view, start,
    quotas, close, engine,
  };
}

export const women = (count: number) => Array.from({ length: count }, () => ({ gender: "woman" as const }));
export const men = (count: number) => Array.from({ length: count }, () => ({ gender: "man" as const }));
export const quota = (group: string, min: number | undefined, max?: number): Quota => (
  { dimension: "gender", group, ...(min !== undefined && { min }), ...(max !== undefined && { max }), hard: true }
);
