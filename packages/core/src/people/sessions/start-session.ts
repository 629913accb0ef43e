import type { Stored } from "@raati/db";
import { fail, hashOf, type Ports, type StaffRole, type Tx } from "../../kernel/index.ts";
import type { Account } from "../accounts/model.ts";
import type { Device } from "./device.ts";
import { signedIn } from "./events.ts";
import { sessionEnd } from "./limits.ts";
import { SessionModel, type PROOFS } from "./model.ts";

export interface SessionStart {
  readonly person: Stored<{ readonly roles: readonly StaffRole[]; readonly accessEndedAt?: Date | undefined }>;
  readonly account: Pick<Account, "id" | "factor">;
  readonly proof: (typeof PROOFS)[number];
  readonly device: Device;
  /** The token of a session that the same browser had before: it ends. */
  readonly replaces?: string | undefined;
}

/**
 * Starts a session under a new token. No token is ever taken from outside, so nobody can be made to use one that others
 * know.
 *
 * @returns the token, for the cookie; only its hash is stored
 * @throws Failure FORBIDDEN for a person whose access was ended
 */
export async function startSession(
  tx: Tx, { clock, random }: Ports, { person, account, proof, device, replaces }: SessionStart,
): Promise<string> {
  if (person.accessEndedAt) fail("FORBIDDEN", "people:failure.accessEnded");
  const now = clock.now();
  const sessions = tx.of(SessionModel);
  if (replaces) await sessions.updateWhere({ tokenHash: hashOf(replaces), endedAt: null }, { set: { endedAt: now } });
  const token = random.token(32);
  const lived = { createdAt: now, lastSeenAt: now };
  const session = await sessions.insert({
    ...lived, ...device, tokenHash: hashOf(token), accountId: account.id, personId: person.id, proof,
    expiresAt: sessionEnd(lived, person.roles.length > 0),
    // A mailbox that others can read must not be enough. An organisation's own sign-in vouches for its people itself.
    owesFactor: proof === "mail" && account.factor !== undefined,
    // Demo people have no authenticator app; a visitor of the demo must still see what staff see.
    secondFactorAt: proof === "demo" ? now : undefined,
  });
  await tx.emit(signedIn, session, { personId: person.id, proof });
  return token;
}
