import type { z } from "zod";
import type { SignedInCtx } from "../../kernel/index.ts";
import { SessionModel } from "./model.ts";
import type { sessionView } from "./schema.ts";

/** Where the reader is signed in, in this tenant; the newest first, the hundred newest at most. */
export async function mySessions({ db, viewer, ports }: SignedInCtx): Promise<z.output<typeof sessionView>[]> {
  const open = await db.of(SessionModel).find(
    { personId: viewer.personId, accountId: viewer.accountId, endedAt: null, expiresAt: { $gt: ports.clock.now() } },
    { sort: { id: -1 }, limit: 100 },
  );
  return open.map(({ id, browser, system, createdAt, lastSeenAt, expiresAt }) =>
    ({ id, browser, system, createdAt, lastSeenAt, endsAt: expiresAt, current: id === viewer.sessionId }));
}
