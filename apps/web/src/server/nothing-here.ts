import { failureOf } from "@raati/core/kernel";
import type { TRPCError } from "@trpc/server";

const CLOSED = ["NOT_FOUND", "BAD_REQUEST", "FORBIDDEN"];

/**
 * What a download answers when its reader may not have it: that nothing is here.
 *
 * @param also more codes of refusals that say no more than that
 * @throws the error itself when it is no refusal, or when the database is away
 */
export function nothingHere(error: unknown, ...also: readonly string[]): Response {
  // By its code and not by its class: classes exist once for each bundle.
  const refusal = error as TRPCError;
  const closed = [...CLOSED, ...also].includes(refusal.code);
  if (!closed || failureOf(refusal).code === "UNAVAILABLE") throw error;
  return new Response(null, { status: 404 });
}
