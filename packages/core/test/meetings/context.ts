import { newId } from "@raati/db";
import { PlatformDb } from "@raati/db/platform";
import { afterEach } from "vitest";
import {
  Deliveries, deliverDue, inTenant, newCounters, type EventHandler, type SignedInCtx, type StaffRole, type TenantCtx,
  type Viewer,
} from "../../src/kernel/index.ts";
import { MeetingInvitationModel, meetingsHandlers } from "../../src/meetings/index.ts";
import { aMeeting } from "../../src/meetings/factory.ts";
import { aMembership, aPanel, aTerm, typeRulesOf } from "../../src/panels/factory.ts";
import { inPanel, panelsHandlers, type Membership, type Panel, type PlacedCtx } from "../../src/panels/index.ts";
import { aPerson } from "../../src/people/factory.ts";
import { aTenant } from "../../src/tenants/factory.ts";
import { testPorts } from "../../src/testing/test-ports.ts";

const handlers: readonly EventHandler[] = [...panelsHandlers, ...meetingsHandlers];

/** The worker looks into all tenants at once: what one test leaves undone is taken away before the next. */
afterEach(async () => void (await new PlatformDb().of(Deliveries).removeWhere({})));

interface Known { readonly id: string }
type Person = NonNullable<Parameters<typeof aPerson>[1]>;

/** A tenant of the test's own on 15 May 2026, with a clock and a worker that the test moves. */
export async function aTestTenant() {
  const ports = testPorts();
  const base = { requestId: "test", locale: "fi" as const, ports, handlers, plugins: [] };
  const { tenant } = await aTenant(base);
  const system = inTenant(base, tenant);
  const as = async (roles: readonly StaffRole[], person?: Known): Promise<SignedInCtx> => {
    const personId = (person ?? (await aPerson(system, { name: "Linnea Sandvall-Ojala", roles: [...roles] }))).id;
    const viewer: Viewer = { personId, accountId: newId(), sessionId: newId(), roles, secondFactor: true };
    return { ...inTenant(base, tenant, viewer), viewer };
  };
  const deliver = () => deliverDue({
    db: new PlatformDb(), handlers, clock: ports.clock, log: ports.log, counters: newCounters(), random: () => 0.5,
    contextFor: async (tenantId) => {
      if (tenantId !== tenant.id) throw Object.assign(new Error("no such tenant"), { code: "NOT_FOUND" });
      return system;
    },
  });
  /** Moves the clock and lets the worker do what has come due by then. */
  const goTo = async (moment: string) => {
    ports.clock.pass(Date.parse(moment) - ports.clock.now().getTime());
    // What is done may set something else going.
    for (let turn = 0; turn < 4; turn += 1) await deliver();
  };
  return { ports, system, as, deliver, goTo, tenant };
}

export function openFor<Context extends TenantCtx>(ctx: Context, panel: Known) {
  return inPanel(ctx, panel.id);
}

/** A panel with its coordinator, a chair, two client members and a professional, and a way to be each of them. */
export async function aTable(rules: Parameters<typeof typeRulesOf>[0] = {}) {
  const tenant = await aTestTenant();
  const { system, as } = tenant;
  const coordinator = await as(["coordinator"]);
  const panel = await aPanel(system, { coordinatorId: coordinator.viewer.personId });
  const term = await aTerm(system, panel, { rules: typeRulesOf(rules) });
  const sit = async (person: Person, more: Partial<Membership> = {}) => {
    const { id: personId } = await aPerson(system, person);
    return aMembership(system, term, { personId, ...more });
  };
  const chair = await sit({ name: "Hellevi Mäntykannas" }, { roles: ["member", "chair"] });
  const elsa = await sit({ name: "Elsa Björkhagen", language: "sv" });
  const yusuf = await sit({ name: "Yusuf Halaane", language: "fi" });
  const professional = await sit({ name: "Petra Strandhage" }, { seat: "professional" });
  const be = async (membership: Membership, here: Panel = panel): Promise<PlacedCtx> =>
    openFor(await as([], { id: membership.personId }), here);
  const staff = async (here: Panel = panel): Promise<PlacedCtx> => openFor(coordinator, here);
  const visitor = () => openFor(system, panel);
  const meeting = (overrides: Parameters<typeof aMeeting>[2] = {}) => aMeeting(system, panel, overrides);
  return { ...tenant, coordinator, panel, term, chair, elsa, yusuf, professional, be, staff, visitor, meeting, sit };
}

export type Table = Awaited<ReturnType<typeof aTable>>;

/** The form of a meeting on 9 June 2026, 17–19, that can be joined on the spot and from afar. */
export const meetingForm = (panel: Known, more: object = {}) => ({
  id: newId(), panels: [panel.id], title: { fi: "Kesäkuun kokous", sv: "Junimötet" }, minutes: 120, form: "hybrid" as const,
  startsAt: new Date("2026-06-09T14:00:00Z"), place: { fi: "Kokkola, kirjasto", sv: "Karleby bibliotek" },
  link: "https://teams.example/raati", extended: false, isDraft: false, ...more,
});

export const invitationsTo = ({ system }: Table, meetingId: string) =>
  system.db.of(MeetingInvitationModel).find({ meetingId }, { sort: { id: 1 } });

/** What a command is expected to refuse: its code, its sentence and the fields. */
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
