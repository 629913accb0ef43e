import type { Raati } from "@raati/core/app";
import { inTenant, type OpenTenant, type TenantCtx } from "@raati/core/kernel";
import { nextAddress, placeOf } from "@raati/core/people";
import { isLocale, localeOfSegment, type Locale } from "@raati/i18n";
import { cookieNames, csrfPair } from "./cookies.ts";
import { askNextAuth, type Answer } from "./ask-next-auth.ts";
import { optionsFor, type Attempt } from "./options-for.ts";
import { tokenInCookie } from "./token-in-cookie.ts";

/** What this needs of the product. */
export type Product = Pick<Raati, "ports" | "tenantBySlug" | "context">;

/** All that can be asked here. What else next-auth would answer, nothing of ours needs. */
const ACTIONS = new Set(["POST callback/key", "POST signin/oidc", "GET callback/oidc", "POST signout"]);
/** What a path is read against. */
const NOWHERE = "http://here.invalid";
const REFUSED_BY_NEXT_AUTH = "people:failure.signInFailed";

/**
 * Answers the addresses of signing in and out, `/api/auth/<tenant>/…`. Our forms post here, with or without scripts:
 *
 * - `callback/key` with `token`: uses a one-time key
 * - `signin/oidc`: goes to the tenant's own identity provider, which comes back to `callback/oidc`
 * - `signout`: ends the session
 *
 * Each may bring `callbackUrl`, the page to go on to. A refusal leads to the page `signInProblem` with `reason`, a key of
 * the locale files. Requests that other sites' pages make are refused.
 */
export async function answerAuth(
  product: Product, request: Request, { tenant: slug, path }: { tenant: string; path: readonly string[] },
): Promise<Response> {
  const action = path.join("/");
  const tenant = await product.tenantBySlug(slug);
  if (!tenant || !ACTIONS.has(`${request.method} ${action}`)) return new Response(null, { status: 404 });
  if (request.method === "POST" && !isFromOurPages(request)) return new Response(null, { status: 403 });
  const { settings } = product.ports;
  const names = cookieNames(settings, slug);
  const cookies = cookiesOf(request, new Set(Object.values(names)));
  const body = request.method === "POST" ? Object.fromEntries(new URLSearchParams(await request.text())) : {};
  const csrf = csrfPair(settings, slug);
  const going = body.callbackUrl ?? cookies[names.callbackUrl];
  const ctx = contextOf(product, request, tenant, going);

  const attempt: Attempt = {
    userAgent: request.headers.get("user-agent"), replaces: await tokenInCookie(settings, slug, cookies[names.sessionToken]),
  };
  const answer = await askNextAuth({
    options: await optionsFor(ctx, attempt), path, method: request.method, base: `${settings.baseUrl}/api/auth/${slug}`,
    query: Object.fromEntries(new URL(request.url).searchParams),
    body: { token: body.token ?? "", callbackUrl: going ?? "/", csrfToken: csrf.token },
    cookies: { ...cookies, [names.csrfToken]: csrf.cookie, [names.callbackUrl]: cookies[names.callbackUrl] ?? "" },
  });
  return leadOn(ctx, answer, attempt, action);
}

/** Where the reader is sent: to the next page, or to the one that says why it did not work. */
function leadOn(ctx: TenantCtx, { headers, location }: Answer, attempt: Attempt, action: string): Response {
  const { settings } = ctx.ports;
  const { slug } = ctx.tenant;
  const { locale } = ctx;
  const comesIn = action.startsWith("callback/");
  // Its own pages are next-auth's way of saying that something went wrong.
  const isStuck = location === undefined || location.startsWith(`${settings.baseUrl}/api/`);
  if (isStuck || (comesIn && attempt.sessionToken === undefined)) {
    const reason = attempt.refusal ?? REFUSED_BY_NEXT_AUTH;
    const problem = `${placeOf("signInProblem", { locale, slug })}?reason=${encodeURIComponent(reason)}`;
    return seeOther(settings.baseUrl + problem, headers);
  }
  if (action === "signin/oidc" && /^https?:/.test(location) && new URL(location).origin !== settings.baseUrl) {
    return goOnTo(location, headers);
  }
  const next = comesIn ? nextAddress(slug, attempt.next) : undefined;
  return seeOther(next === undefined ? location : settings.baseUrl + next, headers);
}

function seeOther(location: string, headers: Headers): Response {
  headers.set("location", location);
  headers.set("cache-control", "private, no-store");
  return new Response(null, { status: 303, headers });
}

/**
 * Leads to the identity provider. Our pages send forms to this site only (`form-action`), and browsers hold a redirect of a
 * form to that as well: so the form is answered here, and the answer leads on at once.
 */
function goOnTo(location: string, headers: Headers): Response {
  const { href, host } = new URL(location);
  const shown = href.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  headers.set("refresh", `0; url=${href}`);
  headers.set("content-type", "text/html; charset=utf-8");
  headers.set("cache-control", "private, no-store");
  const body = `<!doctype html>\n<meta charset="utf-8"><title>${host}</title>\n<p><a href="${shown}">${host}</a></p>\n`;
  return new Response(body, { status: 200, headers });
}

/** Browsers say where a form was sent from. What does not say it is no form of ours. */
function isFromOurPages({ headers, url }: Request): boolean {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  const host = headers.get("x-forwarded-host") ?? headers.get("host") ?? new URL(url).host;
  const saysOurs = origin !== null && URL.canParse(origin) && new URL(origin).host === host;
  return saysOurs && (site === null || site === "same-origin");
}

/** This tenant's own cookies: those of others are none of next-auth's business here. */
function cookiesOf(request: Request, names: ReadonlySet<string>): Record<string, string> {
  const sent = (request.headers.get("cookie") ?? "").split(/; */);
  const pairs = sent.map((pair) => [pair.split("=", 1)[0]!, decoded(pair.slice(pair.indexOf("=") + 1))] as const);
  return Object.fromEntries(pairs.filter(([name]) => names.has(name)));
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The tenant as a visitor sees it, in the language of the page that the reader came from or goes to. */
function contextOf(product: Product, request: Request, tenant: OpenTenant, going: string | undefined): TenantCtx {
  return inTenant(product.context(request.headers.get("x-request-id") ?? "", localeFor(request, going)), tenant);
}

function localeFor(request: Request, going = ""): Locale {
  const named = request.headers.get("x-raati-locale");
  const { pathname } = URL.canParse(going, NOWHERE) ? new URL(going, NOWHERE) : new URL(NOWHERE);
  return localeOfSegment(pathname.split("/")[1] ?? "") ?? (isLocale(named) ? named : "fi");
}
