import { newId } from "@raati/db";
import { inTenant, type EventHandler, type TenantCtx } from "../../src/kernel/index.ts";
import { MeetingInvitationModel, meetingsHandlers } from "../../src/meetings/index.ts";
import { aMeeting } from "../../src/meetings/factory.ts";
import { aMembership, aPanel, aTerm, typeRulesOf } from "../../src/panels/factory.ts";
import { inPanel, panelsHandlers, type Membership, type Panel, type PlacedCtx } from "../../src/panels/index.ts";
import { aPerson } from "../../src/people/factory.ts";
import { aTenant } from "../../src/tenants/factory.ts";
import { testPorts } from "../../src/testing/test-ports.ts";
import { type Known, tenantGround } from "../tenant-ground.ts";

export { refusal } from "../tenant-ground.ts";

const handlers: readonly EventHandler[] = [...panelsHandlers, ...meetingsHandlers];

type Person = NonNullable<Parameters<typeof aPerson>[1]>;

/** A tenant of the test's own on 15 May 2026, with a clock and a worker that the test moves. */
export async function aTestTenant() {
  const ports = testPorts();
  const base = { requestId: "test", locale: "fi" as const, ports, handlers, plugins: [] };
  const { tenant } = await aTenant(base);
  const system = inTenant(base, tenant);
  const { as, deliver } = tenantGround(system, ports, "Linnea Sandvall-Ojala");
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
