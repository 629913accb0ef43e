import { readText } from "@raati/i18n";
import type { z } from "zod";
import { authorize, fail, failField, type Tx } from "../../kernel/index.ts";
import { panelNow } from "../change-panel.ts";
import { memberInvited } from "../events.ts";
import type { Panel } from "../panel-model.ts";
import { requirePeople } from "../people-known.ts";
import { panelPolicy } from "../policy.ts";
import type { PanelCtx } from "../procedures.ts";
import { TermModel, type Term } from "../terms/model.ts";
import { seatProblem, withSeat } from "../terms/seats.ts";
import { termOf } from "../terms/term-of.ts";
import { checkAges } from "./check-age.ts";
import { MembershipModel, type Membership } from "./model.ts";
import type { inviteMembersInput } from "./schema.ts";
import { told } from "./settle.ts";

type Input = z.output<typeof inviteMembersInput>;

/**
 * The term into which people are invited. @throws Failure FORBIDDEN when it is over, or the reader does not run the panel
 */
export async function termToFill(tx: Tx, ctx: PanelCtx, panel: Panel, termId: string): Promise<Term> {
  authorize(panelPolicy, ctx.part.reader, "manage", panel);
  const term = await termOf(tx, panel, termId);
  if (term.state !== "planned" && term.state !== "active") fail("FORBIDDEN", "panels:failure.termOver");
  return term;
}

/** @throws Failure INVALID that names the field of the first role that the term's rules do not allow */
export function checkRoles({ rules }: Term, roles: readonly string[], path: string): void {
  roles.forEach((role, index) => {
    if (!rules.memberRoles.includes(role)) failField(`${path}.${index}`, "panels:field.roleNotAllowed", { role });
  });
}

/**
 * Invites people to seats of a term: all of them or none. An invitation keeps its seat until it is declined. The same ids
 * again answer what is stored.
 *
 * @throws Failure INVALID that names the field: a seat type that is full (D2), a person who sits here already, a role that
 *   the rules do not allow, somebody who is too young or whose age nobody has confirmed
 */
export async function inviteMembers(ctx: PanelCtx, input: Input): Promise<Membership[]> {
  return ctx.transaction(async (tx) => {
    const panel = await panelNow(tx, ctx);
    const term = await termToFill(tx, ctx, panel, input.term);
    const ids = input.invitations.map(({ id }) => id);
    const stored = await tx.of(MembershipModel).find({ id: { $in: ids }, panelId: panel.id });
    const fresh = input.invitations.map(
      (one, index) => ({ ...one, path: `invitations.${index}` })
    ).filter(({ id }) => !stored.some((one) => one.id === id));
    if (fresh.length === 0) return stored;
    await requirePeople(tx, fresh.map(({ personId, path }) => ({ personId, path: `${path}.personId` })));
    await checkNotSeated(tx, term, fresh);
    await checkAges(tx, ctx, term, fresh);
    let { taken } = term;
    for (const { seat, roles, path } of fresh) {
      checkRoles(term, roles, `${path}.roles`);
      const problem = seatProblem(term.rules, taken, seat);
      if (problem) failField(`${path}.seat`, `panels:field.${problem}`, { seat: seatName(term, seat, ctx) });
      taken = withSeat(taken, seat, 1);
    }
    await tx.of(TermModel).update(term, { set: { taken } });
    const invited: Membership[] = [];
    for (const one of fresh) invited.push(await inviteOne(tx, term, one));
    return [...stored, ...invited];
  });
}

async function checkNotSeated(tx: Tx, term: Term, fresh: readonly { personId: string; path: string }[]): Promise<void> {
  const people = fresh.map(({ personId }) => personId);
  const seated = await tx.of(MembershipModel).find({ termId: term.id, personId: { $in: people }, living: true });
  const twice = fresh.find(
    ({ personId }, index) => people.indexOf(personId) < index || seated.some((one) => one.personId === personId)
  );
  if (twice) failField(`${twice.path}.personId`, "panels:field.alreadyMember");
}

const seatName = ({ rules }: Term, seat: string, { locale }: PanelCtx) =>
  readText(rules.seatTypes.find(({ id }) => id === seat)?.name ?? {}, locale)?.text ?? seat;

async function inviteOne(
  tx: Tx, term: Term, { id, personId, seat, roles, ageConfirmed }: Input["invitations"][number],
): Promise<Membership> {
  const membership = await tx.of(MembershipModel).insert({
    personId, panelId: term.panelId, termId: term.id, seat, roles, state: "invited", living: true, access: "full",
    publication: { name: false }, ...(ageConfirmed && { ageConfirmed }),
  }, id);
  await tx.emit(memberInvited, membership, { ...told(membership), seat, ageConfirmed });
  return membership;
}
