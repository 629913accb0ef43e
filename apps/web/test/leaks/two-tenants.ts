import { newId } from "@raati/db";
import type { SignedInCtx, TenantCtx } from "@raati/core/kernel";
import { aBody, anArea, aRoute, aUnit } from "@raati/core/organisation/factory";
import { draftGroundRules, inPanel, PanelTypeModel, planTraining, proposeHandover } from "@raati/core/panels";
import { aMembership, aPanel, aTerm } from "@raati/core/panels/factory";
import { invitePerson, mySessions } from "@raati/core/people";
import { aPerson, signedInAs } from "@raati/core/people/factory";
import { enablePlugin } from "@raati/core/plugins";
import { planInterview } from "@raati/core/recruitment";
import { aCall, anApplication } from "@raati/core/recruitment/factory";
import { aTenant } from "@raati/core/tenants/factory";
import type { TestRaati } from "@raati/core/testing";
import { plugins } from "@raati/plugins-installed";
import { furnishMatters } from "./handling-proposals.ts";
import { furnishFiles } from "./files.ts";
import { furnishReports } from "./reports.ts";
import { furnishMeetings } from "./meetings.ts";
import { furnishThemes } from "./themes.ts";
import { furnishStatements } from "./statements.ts";
import { furnishNotifications } from "./notifications.ts";

export interface Furnished {
  readonly ctx: TenantCtx;
  readonly admin: SignedInCtx;
  /** Sits in the panel that the ids are about. */
  readonly member: SignedInCtx;
  /** Sits in another panel of the same tenant. */
  readonly outsider: SignedInCtx;
  /** What of this tenant's a procedure may be asked for, by the name of the field in its input. */
  readonly ids: Readonly<Record<string, string>>;
}

/** A tenant with one of everything, so that each procedure can be called with ids that exist. */
export async function furnishedTenant({ raati }: TestRaati): Promise<Furnished> {
  const bare = await aTenant(raati.context("test", "fi"));
  const admin = await signedInAs(bare, { roles: ["admin", "coordinator"] });
  for (const plugin of plugins) await enablePlugin(admin, raati.registry, { plugin: plugin.id, settings: {} });
  const member = await signedInAs(bare);
  const outsider = await signedInAs(bare);
  const panel = await aPanel(bare, { pluginIds: plugins.map(({ id }) => id), coordinatorId: admin.viewer.personId });
  const term = await aTerm(bare, panel);
  const membership = await aMembership(bare, term, { personId: member.viewer.personId });
  const other = await aPanel(bare);
  await aMembership(bare, await aTerm(bare, other), { personId: outsider.viewer.personId });
  const person = await aPerson(bare);

  const inside = await inPanel(admin, panel.id);
  const rules = await draftGroundRules(inside, { id: newId(), text: { fi: "Kuunnellaan toisia." } });
  const training = await planTraining(inside, {
    id: newId(), panels: [panel.id], kind: "orientation", title: { fi: "Perehdytys" }, selfStudy: false,
    startsAt: new Date("2026-06-01T09:00:00Z"), endsAt: new Date("2026-06-01T12:00:00Z"),
  });
  const handover = await proposeHandover(
    inside,
    { id: newId(), toName: { fi: "Salon toipujat ry" }, receiverId: person.id, movesOn: "2026-09-01", hostSupports: true },
  );
  const invitation = await invitePerson(
    admin,
    { id: newId(), name: "Kutsuttu Kuusi", email: "kutsuttu@people.example", language: "fi", roles: ["owner"], days: 14 },
  );
  const [session] = await mySessions(admin);
  const type = await bare.db.of(PanelTypeModel).get(panel.typeId);
  const unit = await aUnit(admin);
  const body = await aBody(admin);
  const area = await anArea(admin);
  const route = await aRoute(admin);
  const call = await aCall(bare, panel, term);
  const application = await anApplication(bare, call, { state: "eligible" });
  const second = await signedInAs(bare, { roles: ["coordinator"] });
  const interview = await planInterview(admin, {
    id: newId(), application: application.id, starts: { day: "2026-06-10", time: "13:00" }, minutes: 30, place: "Kokkola",
    interviewers: [admin.viewer.personId, second.viewer.personId],
  });
  return {
    ctx: bare, admin, member, outsider,
    ids: {
      panel: panel.id, panelId: panel.id, term: term.id, membership: membership.id,
      rules: rules.id, training: training.id, handover: handover.id,
      type: type.id, typeId: type.id, unit: unit.id, unitId: unit.id, intoId: unit.id,
      body: body.id, bodyId: body.id, area: area.id, route: route.id,
      person: person.id, personId: person.id, receiverId: person.id, invitationId: invitation.id,
      sessionId: session!.id, people: person.id,
      ...await furnishFiles({ admin, panel, training }),
      ...await furnishMeetings({ bare, panel, member }),
      ...await furnishNotifications({ bare, panel, member }),
      ...await furnishMatters({ bare, panel, member, unit }),
      ...await furnishStatements({ bare, panel, member }),
      ...await furnishReports({ bare, panel }),
      ...await furnishThemes({ admin }),
      call: call.id, application: application.id, interview: interview.id, termId: term.id,
    },
  };
}
