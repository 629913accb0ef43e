import { authorize } from "../../kernel/index.ts";
import { nameConsentsOf } from "../guardians/show-consents.ts";
import { listGroundRules } from "../ground-rules/list-ground-rules.ts";
import { showMembers, showMembersToStaff, viewOfMembership } from "../memberships/show-members.ts";
import { minimumAgeOf } from "../minimum-age.ts";
import { namesOf } from "../people-known.ts";
import { panelPolicy } from "../policy.ts";
import type { PanelCtx } from "../procedures.ts";
import { termsOf } from "../public-panel.ts";
import { TermModel } from "../terms/model.ts";
import { viewOfTerm } from "../terms/seats.ts";
import { listTrainings } from "../trainings/list-trainings.ts";
import { PanelTypeModel } from "../types/model.ts";
import type { InsidePanelView, StaffPanelView } from "./schema.ts";

async function coordinatorName({ db, panel }: PanelCtx): Promise<string | undefined> {
  return panel.coordinatorId ? (await namesOf(db, [panel.coordinatorId])).get(panel.coordinatorId) : undefined;
}

/**
 * The panel from inside. Somebody who is only invited sees the task and the invitation; members of an extension see no list
 * of members; everybody else sees all of it, a paused and an ended panel too.
 *
 * @throws Failure NOT_FOUND for who has no place in the panel
 */
export async function insidePanel(ctx: PanelCtx): Promise<InsidePanelView> {
  const { panel, part: { reader, abilities, membership } } = ctx;
  authorize(panelPolicy, reader, "see", panel);
  const term = (await termsOf(ctx, [panel])).get(panel.termId ?? "");
  const { id, slug, name, kind, state, stateReason, task, noDecisionPower, hostName, privacy, pluginIds } = panel;
  return {
    panelId: id, slug, name, kind, state, task, noDecisionPower, hostName, privacy, pluginIds, abilities,
    term: term && { startsOn: term.startsOn, endsOn: term.endsOn },
    mine: membership && viewOfMembership(ctx, membership),
    guardian: membership && (await nameConsentsOf(ctx, [membership])).get(membership.personId)?.state,
    stateReason: abilities.seeInside ? stateReason : undefined,
    coordinatorName: abilities.enter ? await coordinatorName(ctx) : undefined,
    members: abilities.seeMembers && term ? await showMembers(ctx, term) : undefined,
    groundRules: abilities.seeInside ? await listGroundRules(ctx) : [],
    trainings: abilities.seeInside ? await listTrainings(ctx) : [],
  };
}

/**
 * The panel as its staff work with it: everything that can be changed, and the members of the running term, or of the next
 * one when none runs.
 *
 * @throws Failure FORBIDDEN for who does not run the panel
 */
export async function staffPanel(ctx: PanelCtx): Promise<StaffPanelView> {
  const { db, panel, part } = ctx;
  authorize(panelPolicy, part.reader, "administer", panel);
  const current = (await termsOf(ctx, [panel])).get(panel.termId ?? "");
  const next = { panelId: panel.id, state: "planned" as const };
  const term = current?.state === "active" ? current : (
    await db.of(TermModel).findOne(next, { sort: { startsOn: 1 } })
  ) ?? current;
  const type = await db.of(PanelTypeModel).get(panel.typeId);
  return {
    ...panel, abilities: part.abilities, typeName: type.name, typeTermMonths: type.rules.termMonths,
    coordinatorName: await coordinatorName(ctx),
    term: term && viewOfTerm(term, ctx.locale), minimumAge: term && minimumAgeOf(ctx.plugins, panel, term.rules),
    members: term ? await showMembersToStaff(ctx, term) : [],
  };
}
