import { hashOf, type Tx } from "../../kernel/index.ts";
import { InvitationModel, type Invitation } from "./model.ts";

type Reading = Pick<Tx, "of">;

/** The newest invitation to an address that still can be accepted. */
export function openInvitationTo(db: Reading, email: string, now: Date): Promise<Invitation | undefined> {
  return db.of(InvitationModel).findOne({ email, state: "open", expiresAt: { $gt: now } }, { sort: { id: -1 } });
}

/** The invitation that a mail's key belongs to, whatever has become of it. */
export function invitationOf(db: Reading, token: string): Promise<Invitation | undefined> {
  return db.of(InvitationModel).findOne({ tokenHashes: hashOf(token) });
}

/** The state as people understand it: an open one that is too old has expired. */
export function stateOf({ state, expiresAt }: Pick<Invitation, "state" | "expiresAt">, now: Date) {
  return state === "open" && expiresAt <= now ? "expired" : state;
}
