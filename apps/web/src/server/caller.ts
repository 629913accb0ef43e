import { createCallerFactory, lastEventOf, type RequestCtx } from "@raati/core/kernel";
import { Reads } from "@raati/db";
import { cache } from "react";
import { sessionToken } from "./auth/session-token.ts";
import { database } from "./database.ts";
import { pageRequest } from "./page-request.ts";
import { raati } from "./raati.ts";

/** The context of the request that is being answered, for procedures that a page calls on the server. */
const requestContext = cache(async (): Promise<RequestCtx> => {
  await database();
  const { requestId, locale } = await pageRequest();
  return raati().requestContext({ requestId, locale, sessionToken, reads: new Reads(lastEventOf) });
});

/**
 * Calls procedures from a server component, with the rights of the reader: `(await caller()).panels.publicPage({ tenant,
 * panel })`. Errors are tRPC's; `orNotFound` turns the ones that mean "nothing is here" into the friendly page.
 */
export const caller = cache(async () => createCallerFactory(raati().router)(await requestContext()));

/** The same for work that takes a while: it stops when the signal says that the reader has gone. */
export const callerUntil = async (signal: AbortSignal) => createCallerFactory(raati().router)(await requestContext(), {
  signal
});
