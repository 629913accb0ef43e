import type { z } from "zod";
import { fail, hashOf, type SignedInCtx, type TenantCtx, type Tx } from "../../kernel/index.ts";
import { sessionEnded } from "./events.ts";
import { SessionModel } from "./model.ts";
import type { endSessionInput } from "./schema.ts";

/** Ends every session of a person in this tenant, or all but one. @returns how many were open */
export async function endSessionsOf(
  tx: Tx, personId: string, { now, except }: { now: Date; except?: string },
): Promise<number> {
  const open = await tx.of(SessionModel).find({ personId, endedAt: null, expiresAt: { $gt: now } });
  const ending = open.filter(({ id }) => id !== except);
  for (const session of ending) {
    const ended = await tx.of(SessionModel).update(session, { set: { endedAt: now } });
    await tx.emit(sessionEnded, ended, { personId });
  }
  return ending.length;
}

/**
 * Ends one of the reader's own sessions. Ending it twice changes nothing.
 *
 * @throws Failure NOT_FOUND for a session of somebody else
 */
export async function endMySession(ctx: SignedInCtx, { sessionId }: z.output<typeof endSessionInput>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const session = await tx.of(SessionModel).findOne({ id: sessionId, personId: ctx.viewer.personId });
    if (!session) fail("NOT_FOUND");
    if (session.endedAt) return;
    const ended = await tx.of(SessionModel).update(session, { set: { endedAt: ctx.ports.clock.now() } });
    await tx.emit(sessionEnded, ended, { personId: session.personId });
  });
}

/** Ends all of the reader's sessions in this tenant but the one that asks. @returns how many were open */
export async function endMyOtherSessions(ctx: SignedInCtx): Promise<number> {
  const { personId, sessionId } = ctx.viewer;
  return ctx.transaction((tx) => endSessionsOf(tx, personId, { now: ctx.ports.clock.now(), except: sessionId }));
}

/** Signs out: ends the session that a cookie holds. A token that means nothing here is no error. */
export async function signOut(ctx: TenantCtx, token: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const session = await tx.of(SessionModel).findOne({ tokenHash: hashOf(token), endedAt: null });
    if (!session) return;
    const ended = await tx.of(SessionModel).update(session, { set: { endedAt: ctx.ports.clock.now() } });
    await tx.emit(sessionEnded, ended, { personId: session.personId });
  });
}
