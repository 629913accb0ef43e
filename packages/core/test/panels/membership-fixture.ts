import { newId } from "@raati/db";
import { holdTraining, inviteMembers, planTraining, TermModel } from "../../src/panels/index.ts";
import { aPanel, aTerm, typeRulesOf } from "../../src/panels/factory.ts";
import { takenOf } from "../../src/panels/terms/seats.ts";
import { aPerson } from "../../src/people/factory.ts";
import { aTestTenant, openFor } from "./context.ts";

/** Rules by which developer-clients and peer workers need training. */
export const developers = typeRulesOf({
  memberRoles: ["member", "developer-client", "developer-employee", "peer-worker"],
  requiredTraining: [
    { role: "developer-client", training: "co-development" }, { role: "peer-worker", training: "peer-work" },
  ],
});

/** A panel with a running term, and people to invite to it. */
export async function ground(rules = typeRulesOf()) {
  const tenant = aTestTenant();
  const coordinator = await tenant.as(["coordinator"]);
  const panel = await aPanel(tenant.system);
  const term = await aTerm(tenant.system, panel, { rules });
  const here = () => openFor(coordinator, panel);
  const invitation = async (more: object = {}) => (
    { id: newId(), personId: (await aPerson(tenant.system)).id, seat: "client", roles: ["member"], ...more }
  );
  const invite = async (more: object = {}) => (
    await inviteMembers(await here(), { term: term.id, invitations: [await invitation(more)] })
  )[0]!;
  const asMember = async (membership: { personId: string }) => openFor(
    await tenant.as([], { id: membership.personId }), panel,
  );
  const seats = async () => takenOf((await tenant.system.db.of(TermModel).get(term.id)).taken);
  return { ...tenant, coordinator, panel, term, here, invitation, invite, asMember, seats };
}

/** A training of a kind that has been held in the panel. */
export async function aHeldTraining({ here, panel }: Awaited<ReturnType<typeof ground>>, kind: string) {
  const training = await planTraining(await here(), {
    id: newId(), title: { fi: "Koulutus" }, kind, startsAt: new Date("2026-05-01T07:00:00Z"),
    endsAt: new Date("2026-05-01T12:00:00Z"),
    selfStudy: false, panels: [panel.id],
  });
  return holdTraining(await here(), { training: training.id });
}
