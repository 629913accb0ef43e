import type { RequestCtx } from "@raati/core/kernel";
import { isLocale } from "@raati/i18n";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import superjson from "superjson";
import { sessionToken } from "./auth/session-token.ts";
import { countedAddress } from "./client-address.ts";
import { database } from "./database.ts";
import { PAGE_HEADERS } from "./page-headers.ts";
import { raati } from "./raati.ts";
import { readWhole, turnedAway, type TurnedAway } from "./turned-away.ts";

/** The header that our own client sends. A form on another site cannot send it, so a cookie alone changes nothing here. */
export const CLIENT_HEADER = "x-raati-client";

/** Answers the procedures that the browser calls. Only our own pages may change anything. */
export async function answerProcedures(request: Request): Promise<Response> {
  // What a call asks stands in its body: in an address, names that people search for would end up in logs.
  if (request.method !== "POST") return new Response(null, { status: 405, headers: { allow: "POST" } });
  if (!isOurs(request)) return new Response(null, { status: 403 });
  const context = contextOf(request);
  const refusal = turnedAway("command", request, context);
  if (refusal) return asProcedureError(refusal, context.requestId);
  const whole = await readWhole(request, context);
  if ("failure" in whole) return asProcedureError(whole, context.requestId);
  await database();
  return fetchRequestHandler({
    endpoint: "/api/trpc", req: whole, router: raati().router,
    allowMethodOverride: true,
    // Our client sends one call a request. Many in one would count as one.
    allowBatching: false,
    createContext: () => context,
    responseMeta: () => ({ headers: new Headers({ "cache-control": "private, no-store" }) }),
  });
}

/** The context of a call from a page of ours, in the page's language. */
export function contextOf({ headers }: Request): RequestCtx {
  const named = headers.get("x-raati-locale") ?? "";
  return raati().requestContext({
    requestId: headers.get(PAGE_HEADERS.requestId) ?? "", locale: isLocale(named) ? named : "fi", sessionToken,
    source: countedAddress(headers),
  });
}

/** A refusal in the form in which procedures give theirs, so that the form which sent it shows the sentence. */
function asProcedureError({ status, failure, headers }: TurnedAway, requestId: string): Response {
  const data = { code: failure.code, httpStatus: status, failure, requestId };
  const error = { message: failure.code, code: -32_600, data };
  return Response.json({ error: superjson.serialize(error) }, { status, headers });
}

/** Browsers say where a request comes from; a header of our own makes others ask first (and be refused). */
export function isOurs({ headers, url }: Request): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host") ?? new URL(url).host;
  // A page without an address of its own says "null".
  const sameOrigin = origin === null || (URL.canParse(origin) && new URL(origin).host === host);
  return headers.has(CLIENT_HEADER) && sameOrigin && (site === null || site === "same-origin");
}
