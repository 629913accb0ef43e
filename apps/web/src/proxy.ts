import { isLocale, localeOfSegment, segmentOf } from "@raati/i18n";
import { type NextRequest, NextResponse } from "next/server";
import { CHOOSE_LANGUAGE, chooseLanguage, LANGUAGE_COOKIE } from "./server/choose-language.ts";
import { requestHeaders } from "./server/csp.ts";
import { databaseAnswers } from "./server/database.ts";
import { environment } from "./server/env.ts";
import { PAGE_HEADERS } from "./server/page-headers.ts";
import { requestIdOf } from "./server/request-id.ts";
import { sharedPage } from "./server/shared-pages.ts";
import { unavailablePage } from "./server/unavailable-page.ts";


/** An address that no route has: Next answers it with app/global-not-found.tsx. */
const NOWHERE = "/_raati/nowhere";

/** Everything but files. */
export const config = { matcher: ["/((?!_next/|icon\\.svg$).*)"] };

/** Stands before every page and route: language, request id, security headers, a plain page while the database is down. */
export async function proxy(request: NextRequest): Promise<Response> {
  const { baseUrl, trustProxy } = environment();
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const requestId = requestIdOf(request.headers.get(PAGE_HEADERS.requestId), trustProxy > 0);
  const response = await answer(request, { nonce, requestId });
  for (const [name, value] of Object.entries(requestHeaders({ nonce, https: baseUrl.startsWith("https:"), development }))) {
    response.headers.set(name, value);
  }
  response.headers.set(PAGE_HEADERS.requestId, requestId);
  return response;
}

// Not a setting: the bundler puts the value in.
const development = process.env.NODE_ENV === "development";

async function answer(
  request: NextRequest, { nonce, requestId }: Record<"nonce" | "requestId", string>,
): Promise<Response> {
  const { pathname, searchParams } = request.nextUrl;
  const wanted = chooseLanguage(request.cookies.get(LANGUAGE_COOKIE)?.value, request.headers.get("accept-language"));
  const headers = new Headers(request.headers);
  headers.set(PAGE_HEADERS.requestId, requestId);
  headers.set(PAGE_HEADERS.nonce, nonce);
  headers.set(PAGE_HEADERS.locale, wanted);
  headers.set(PAGE_HEADERS.path, "");
  headers.set(PAGE_HEADERS.query, "");
  // Next reads the nonce for its own scripts from the policy on the request.
  headers.set("content-security-policy", `script-src 'nonce-${nonce}'`);
  const onward = { request: { headers } };

  if (pathname === "/api" || pathname.startsWith("/api/")) {
    // A page in Swedish wants its answers in Swedish, whatever the browser prefers.
    const said = request.headers.get(PAGE_HEADERS.locale);
    if (isLocale(said)) headers.set(PAGE_HEADERS.locale, said);
    return NextResponse.next(onward);
  }
  if (pathname === "/") return seeOther(request, `/${segmentOf(wanted)}`);
  // Known by this short address from the terminal of the demo.
  if (pathname === "/demo/mail") return seeOther(request, `/${segmentOf(wanted)}/demo/mail`);

  const segment = pathname.split("/")[1] ?? "";
  const locale = localeOfSegment(segment);
  if (locale === undefined) return NextResponse.rewrite(new URL(NOWHERE, request.url), onward);
  if (searchParams.has(CHOOSE_LANGUAGE)) return rememberLanguage(request, segment);

  headers.set(PAGE_HEADERS.locale, locale);
  headers.set(PAGE_HEADERS.path, pathname.slice(segment.length + 1));
  headers.set(PAGE_HEADERS.query, searchParams.toString());
  if (!(await databaseAnswers())) return unavailablePage({ locale, nonce, requestId, path: pathname });
  const path = pathname.slice(segment.length + 1);
  const { host } = new URL(environment().baseUrl);
  return await sharedPage(request, { path, nonce, requestId, port: process.env.PORT, host }) ?? NextResponse.next(onward);
}

/** Sends the reader on. The answer depends on language and cookie, so no cache may keep it for others. */
function seeOther(request: NextRequest, path: string): NextResponse {
  const response = NextResponse.redirect(new URL(path, request.url), 307);
  response.headers.set("cache-control", "private, no-store");
  response.headers.set("vary", "Accept-Language, Cookie");
  return response;
}

/** A year: long enough for people who come to a meeting now and then. */
const COOKIE_SECONDS = 365 * 24 * 60 * 60;

function rememberLanguage(request: NextRequest, segment: string): NextResponse {
  const { pathname, searchParams } = request.nextUrl;
  searchParams.delete(CHOOSE_LANGUAGE);
  const query = searchParams.toString();
  const response = seeOther(request, query === "" ? pathname : `${pathname}?${query}`);
  response.cookies.set(LANGUAGE_COOKIE, segment, { path: "/", maxAge: COOKIE_SECONDS, sameSite: "lax", httpOnly: true });
  return response;
}
