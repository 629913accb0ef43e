import { handlingHandlers, inHandling, type HandlingCtx } from "../src/handling/index.ts";
import type { Matter } from "../src/handling/schema.ts";
import { inTenant, type EventHandler, type SignedInCtx, type TenantCtx } from "../src/kernel/index.ts";
import { setMeetingDays } from "../src/organisation/index.ts";
import { aBody, aUnit } from "../src/organisation/factory.ts";
import { inPanel, panelsHandlers } from "../src/panels/index.ts";
import { aMembership, aPanel, aTerm } from "../src/panels/factory.ts";
import { peopleHandlers } from "../src/people/index.ts";
import { proposalsHandlers } from "../src/proposals/index.ts";
import { reportsHandlers } from "../src/reports/index.ts";
import { statementsHandlers } from "../src/statements/index.ts";
import { aTenant } from "../src/tenants/factory.ts";
import { testPorts } from "../src/testing/test-ports.ts";
import { type Known, tenantGround } from "./tenant-ground.ts";

export { refusal } from "./tenant-ground.ts";

const usualHandlers = [
  ...peopleHandlers, ...panelsHandlers, ...handlingHandlers, ...proposalsHandlers, ...statementsHandlers, ...reportsHandlers,
];

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
  const system: TenantCtx = inTenant(bare, { ...bare.tenant, ...options });
  return { system, ports, ...tenantGround(system, ports) };
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
