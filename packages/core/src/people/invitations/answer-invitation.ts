import { newId } from "@raati/db";
import type { Locale } from "@raati/i18n";
import { fail, type StaffRole, type TenantCtx, type Tx } from "../../kernel/index.ts";
import { personAdded, rolesChanged } from "../events.ts";
import type { Person } from "../link-account.ts";
import { PersonModel } from "../model.ts";
import { searchKeys } from "../search-keys.ts";
import { giveKey } from "../sign-ins/give-key.ts";
import { invitationAccepted, invitationDeclined } from "./events.ts";
import { InvitationModel, type Invitation } from "./model.ts";
import { invitationOf, stateOf } from "./open-invitation.ts";
import { otherReader } from "./reader.ts";

/** Which invitation is answered: by the key of the mail. */
interface Answered {
  readonly token: string;
}

export interface Acceptance {
  readonly personId: string;
  /** A one-time key that signs the person in; undefined for somebody who is signed in already. */
  readonly token: string | undefined;
}

/**
 * Accepts an invitation. Whoever holds the key has read the mail, so the address is proved: the person is found by it, or
 * made. The roles are given; whoever owns the place that the invitation is to hears of it by the event.
 *
 * @throws Failure NOT_FOUND for an unknown key, CONFLICT when it has been answered, cancelled or has expired, and when the
 *   reader is signed in as somebody else
 */
export async function acceptInvitation(ctx: TenantCtx, { token }: Answered): Promise<Acceptance> {
  const { ports, locale, viewer } = ctx;
  return ctx.transaction(async (tx) => {
    const { invitation, email } = await answerable(ctx, tx, token);
    const other = await otherReader({ db: tx.db, viewer }, email);
    if (other) fail("CONFLICT", "people:failure.invitedAnother", { values: { invited: email, reader: other.shown } });
    const person = await invitedPerson(tx, invitation, email);
    const accepted = await tx.of(InvitationModel).update(invitation, {
      set: { state: "accepted", answeredAt: ports.clock.now(), personId: person.id }, unset: ["openKey", "purgeAt"],
    });
    await tx.emit(invitationAccepted, accepted, { personId: person.id, roles: accepted.roles, purpose: accepted.purpose });
    if (viewer) return { personId: person.id, token: undefined };
    return { personId: person.id, token: await giveKey(tx, ports, { personId: person.id, email, locale, proof: "mail" }) };
  });
}

/**
 * Says no to an invitation. Saying no twice changes nothing. @throws Failure as `acceptInvitation`, but anybody with the key
 * may
 */
export async function declineInvitation(ctx: TenantCtx, { token }: Answered): Promise<void> {
  await ctx.transaction(async (tx) => {
    if ((await invitationOf(tx, token))?.state === "declined") return;
    const { invitation } = await answerable(ctx, tx, token);
    const declined = await tx.of(InvitationModel).update(invitation, {
      set: { state: "declined", answeredAt: ctx.ports.clock.now() }, unset: ["openKey"],
    });
    await tx.emit(invitationDeclined, declined, { purpose: declined.purpose });
  });
}

async function answerable(ctx: TenantCtx, tx: Tx, token: string): Promise<{ invitation: Invitation; email: string }> {
  const invitation = await invitationOf(tx, token);
  if (invitation?.email === undefined) fail("NOT_FOUND", "people:failure.invitationUnknown");
  const state = stateOf(invitation, ctx.ports.clock.now());
  if (state !== "open") fail("CONFLICT", `people:failure.invitation.${state}`);
  return { invitation, email: invitation.email };
}

async function invitedPerson(tx: Tx, { name, language, roles }: Invitation, email: string): Promise<Person> {
  const people = tx.of(PersonModel);
  const known = await people.findOne({ email });
  if (known?.accessEndedAt) fail("FORBIDDEN", "people:failure.accessEnded");
  const person = known ?? (await newPerson(tx, { name, language, email }));
  const given = roles.filter((role) => !person.roles.includes(role));
  if (given.length === 0) return person;
  const changed = await people.update(person, { set: { roles: [...person.roles, ...given] as StaffRole[] } });
  await tx.emit(rolesChanged, changed, { personId: person.id, given, taken: [] });
  return changed;
}

async function newPerson(tx: Tx, told: { name: string; language: Locale; email: string }): Promise<Person> {
  const id = newId<"people">();
  const person = await tx.of(PersonModel).insert({ personId: id, ...told, searchKeys: searchKeys(told.name) }, id);
  await tx.emit(personAdded, person, { personId: id, by: "invitation" });
  return person;
}
