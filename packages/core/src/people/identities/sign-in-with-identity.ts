import { newId } from "@raati/db";
import { fail, hashOf, type TenantCtx, type Tx } from "../../kernel/index.ts";
import { emailAddress } from "../../kernel/schema.ts";
import { signInSettings } from "../../tenants/index.ts";
import { accountTransaction } from "../accounts/account-transaction.ts";
import { openAccount } from "../accounts/find-account.ts";
import type { Account, Accounts } from "../accounts/model.ts";
import { personAdded } from "../events.ts";
import { openInvitationTo } from "../invitations/open-invitation.ts";
import { linkAccount, type Person } from "../link-account.ts";
import { PersonModel } from "../model.ts";
import { searchKeys } from "../search-keys.ts";
import type { Device } from "../sessions/device.ts";
import { startSession } from "../sessions/start-session.ts";

/** What the provider says about somebody, after its signature was checked. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly email?: string | undefined;
  readonly emailVerified: boolean;
  readonly name?: string | undefined;
}

interface Arrival {
  readonly device: Device;
  /** The token of a session that the same browser had before: it ends. */
  readonly replaces?: string | undefined;
}

/**
 * Signs somebody in whom the tenant's own identity provider vouches for. The person is found by the provider's own id for
 * them (issuer and subject); the first time by an address that the provider has verified. A stranger becomes a person only
 * where the tenant admits strangers.
 *
 * @returns the session's token, for the cookie
 * @throws Failure NOT_FOUND for an issuer that is not the tenant's, FORBIDDEN with a sentence that says what to do
 */
export async function signInWithIdentity(
  ctx: TenantCtx, identity: Identity, arrival: Arrival,
): Promise<{ sessionToken: string }> {
  const { device, replaces } = arrival;
  const { oidc } = await signInSettings(ctx);
  if (oidc?.issuer !== identity.issuer) fail("NOT_FOUND", "people:failure.identityUnknown");
  const verified = identity.emailVerified ? emailAddress.safeParse(identity.email ?? "").data : undefined;
  return accountTransaction(ctx, "open the account of somebody who signs in", async (tx, accounts) => {
    const found = await personOf(ctx, tx, { ...identity, verified, admitsStrangers: oidc.admitsStrangers });
    const account = await accountFor(accounts, found, verified, ctx.ports.clock.now());
    const person = await linkAccount(tx, found, account.id);
    const start = { person, account, proof: "identity", device, replaces } as const;
    return { sessionToken: await startSession(tx, ctx.ports, start) };
  });
}

/** The account's id at the provider as one key. The issuer is a part of it: the same id elsewhere is somebody else. */
function identityKeyOf({ issuer, subject }: Identity): string {
  return hashOf(JSON.stringify([issuer, subject]));
}

type Vouched = Identity & { readonly verified: string | undefined; readonly admitsStrangers: boolean };

async function personOf(ctx: TenantCtx, tx: Tx, identity: Vouched): Promise<Person> {
  const { verified } = identity;
  const identityKey = identityKeyOf(identity);
  const people = tx.of(PersonModel);
  const linked = await people.findOne({ identityKey });
  if (linked) return linked;
  if (verified === undefined) fail("FORBIDDEN", "people:failure.identityNeedsEmail");
  const known = await people.findOne({ email: verified });
  if (known) {
    // An address can pass to a new employee, whose account at the provider is another one.
    if (known.identityIssuer === identity.issuer) fail("FORBIDDEN", "people:failure.identityChanged");
    return people.update(known, { set: { identityKey, identityIssuer: identity.issuer } });
  }
  const invitation = await openInvitationTo(tx, verified, ctx.ports.clock.now());
  if (!invitation && !identity.admitsStrangers) fail("FORBIDDEN", "people:failure.identityStranger");
  const id = newId<"people">();
  const name = invitation?.name ?? identity.name?.trim().slice(0, 120) ?? "";
  const person = await people.insert({
    personId: id, name: name || verified, email: verified, language: invitation?.language ?? ctx.locale,
    identityKey, identityIssuer: identity.issuer, searchKeys: searchKeys(name),
  }, id);
  await tx.emit(personAdded, person, { personId: id, by: "identity" });
  return person;
}

/** The account that the person has already; else that of the address which the provider has verified. */
async function accountFor(accounts: Accounts, person: Person, verified: string | undefined, now: Date): Promise<Account> {
  if (person.accountId === undefined) {
    const email = verified ?? person.email ?? fail("FORBIDDEN", "people:failure.identityNeedsEmail");
    return openAccount(accounts, { email, locale: person.language, now });
  }
  const account = await accounts.get(person.accountId);
  if (account.lockedAt) fail("FORBIDDEN", "people:failure.accountLocked");
  return account;
}
