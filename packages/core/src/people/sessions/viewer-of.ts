import { TenantDb, type Reads, type Stored } from "@raati/db";
import { hashOf, type OpenTenant, type Ports, type Viewer } from "../../kernel/index.ts";
import { PersonModel } from "../model.ts";
import { SEEN_EVERY, sessionEnd } from "./limits.ts";
import { SessionModel } from "./model.ts";

type Session = Stored<{ lastSeenAt: Date; createdAt: Date }, "sessions">;

/**
 * Who a session's token stands for in this tenant: two indexed reads, and one write each five minutes. A token of another
 * tenant is simply not found.
 *
 * @param reads of the page for which it is asked: a session and a person's access end by an event, which a page sees at once
 * @returns undefined for a token that is unknown here, ended or too old, and for a person who may not sign in any more
 */
export async function viewerOf(
  { clock }: Ports, tenant: OpenTenant, token: string, reads?: Reads,
): Promise<Viewer | undefined> {
  const [db, read] = [new TenantDb(tenant.id), new TenantDb(tenant.id, null, reads)];
  const session = await read.of(SessionModel).findOne({ tokenHash: hashOf(token) });
  const now = clock.now();
  if (!session || session.endedAt || session.expiresAt <= now) return undefined;
  const person = await read.of(PersonModel).findOne({ id: session.personId });
  if (!person || person.accountId !== session.accountId || person.accessEndedAt) return undefined;
  const isStaff = person.roles.length > 0;
  // A member who has become staff since lives by the shorter limits from now on.
  if (sessionEnd(session, isStaff) <= now) return undefined;
  await writeSeen(db, session, isStaff, now);
  const { id: sessionId, accountId, secondFactorAt } = session;
  const secondFactor = secondFactorAt !== undefined;
  const owesFactor = session.owesFactor && !secondFactor;
  return { personId: person.id, accountId, sessionId, roles: person.roles, secondFactor, ...(owesFactor && { owesFactor }) };
}

async function writeSeen(db: TenantDb, session: Session, isStaff: boolean, now: Date): Promise<void> {
  if (now.getTime() - session.lastSeenAt.getTime() < SEEN_EVERY) return;
  const expiresAt = sessionEnd({ ...session, lastSeenAt: now }, isStaff);
  // Of requests side by side one writes.
  await db.of(SessionModel).updateWhere({ id: session.id, lastSeenAt: session.lastSeenAt }, {
    set: { lastSeenAt: now, expiresAt },
  });
}
