import type { z } from "zod";
import { abilitiesOf } from "../../kernel/index.ts";
import { nameConsentsOf } from "../guardians/show-consents.ts";
import { aliasesOf, namesOf } from "../people-known.ts";
import type { PanelCtx } from "../procedures.ts";
import { roleKeys } from "../roles.ts";
import type { Term } from "../terms/model.ts";
import { missingTraining } from "./missing-training.ts";
import { MembershipModel, type Membership } from "./model.ts";
import { idsTold, knowsPeople } from "./people-told.ts";
import { membershipPolicy, membershipReader } from "./policy.ts";
import { SITTING, type memberRowForStaff, type MemberRow, type MembershipView } from "./schema.ts";

/** A membership with what the reader may do with it. */
export function viewOfMembership(ctx: PanelCtx, membership: Membership): MembershipView {
  return { ...membership, abilities: abilitiesOf(membershipPolicy, membershipReader(ctx.part), membership) };
}

function rowOf(ctx: PanelCtx, term: Term, one: Membership, names: ReadonlyMap<string, string>): MemberRow {
  const { name: seat, side } = term.rules.seatTypes.find(({ id }) => id === one.seat) ?? {};
  const { id, personId, state, extension } = one;
  const name = names.get(personId) ?? "";
  return { id, personId, state, extension, seat, side, name, roles: roleKeys(ctx.plugins, one.roles) };
}

/**
 * The members of a term as members see each other: who sits, not who is still asked. In panels of aliases other members read
 * the alias that a member has chosen, for this panel or for all; whoever runs the panel, and the data protection officer,
 * reads the name, and so does everybody their own.
 */
export async function showMembers(ctx: PanelCtx, term: Term): Promise<MemberRow[]> {
  const sitting = await ctx.db.of(MembershipModel).find(
    { panelId: term.panelId, termId: term.id, state: { $in: SITTING } },
    { sort: { id: 1 } },
  );
  const names = await namesFor(ctx, sitting);
  const told = await idsTold(ctx, sitting.map(({ personId }) => personId));
  return sitting.map((one) => ({ ...rowOf(ctx, term, one, names), personId: told.get(one.personId) ?? one.id }));
}

async function namesFor(
  { db, panel, part }: PanelCtx, members: readonly Membership[]
): Promise<ReadonlyMap<string, string>> {
  const ids = members.map(({ personId }) => personId);
  const { reader } = part;
  if (knowsPeople(panel, reader)) return namesOf(db, ids);
  const own = await namesOf(db, ids.filter((id) => id === reader.personId));
  const aliases = await aliasesOf(db, ids);
  return new Map(members.map(({ personId, publication }) =>
    [personId, own.get(personId) ?? publication.alias ?? aliases.get(personId) ?? ""]));
}

/** Everybody of a term, who has left too, with what the panel's staff need to know. */
export async function showMembersToStaff(ctx: PanelCtx, term: Term): Promise<z.output<typeof memberRowForStaff>[]> {
  const all = await ctx.db.of(MembershipModel).find({ panelId: term.panelId, termId: term.id }, { sort: { id: 1 } });
  const names = await namesOf(ctx.db, all.map(({ personId }) => personId));
  const missing = await missingTraining(ctx.db, term.panelId, term.rules, all.filter(({ living }) => living));
  const consents = await nameConsentsOf(ctx, all.filter(({ living }) => living));
  const reader = membershipReader(ctx.part);
  return all.map((one) => ({
    ...rowOf(ctx, term, one, names), revision: one.revision, access: one.access, publication: one.publication,
    rulesAccepted: ctx.panel.groundRulesId !== undefined && one.acceptedRulesId === ctx.panel.groundRulesId,
    missingTraining: [...(missing.get(one.personId) ?? [])],
    nameConsent: one.living && consents.get(one.personId),
    abilities: abilitiesOf(membershipPolicy, reader, one),
  }));
}
