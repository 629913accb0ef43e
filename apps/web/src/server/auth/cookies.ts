import { createHash, createHmac, randomBytes } from "node:crypto";
import type { Settings } from "@raati/core/kernel";
import { LONGEST_SESSION } from "@raati/core/people";

/** Each tenant has cookies of its own, so that somebody can be signed in to several. */
export function cookieNames({ baseUrl }: Settings, slug: string) {
  // Browsers take a cookie of this name over https only, and from nobody in between.
  const prefix = isHttps(baseUrl) ? "__Secure-" : "";
  // next-auth takes every cookie that begins with the session's name for a part of it: no other may.
  const flow = `${prefix}raati-flow.${slug}`;
  return {
    sessionToken: `${prefix}raati.${slug}`, callbackUrl: `${flow}.next`, csrfToken: `${flow}.csrf`,
    pkceCodeVerifier: `${flow}.pkce`, state: `${flow}.state`, nonce: `${flow}.nonce`,
  } as const;
}

/** The cookies as next-auth takes them. All are out of reach of scripts, and of forms on other sites. */
export function cookieOptions(settings: Settings, slug: string) {
  const always = { httpOnly: true, sameSite: "lax", secure: isHttps(settings.baseUrl) } as const;
  const names = Object.entries(cookieNames(settings, slug));
  return Object.fromEntries(names.map(([kind, name]) => {
    // What only signing in needs is sent to the addresses of signing in only.
    const isSession = kind === "sessionToken";
    const place = isSession ? { path: "/", maxAge: LONGEST_SESSION } : { path: `/api/auth/${slug}`, maxAge: 900 };
    return [kind, { name, options: { ...always, ...place } }];
  }));
}

/** The secret that seals a tenant's cookies: another tenant's cookie does not open with it. */
export function cookieSecret({ secret }: Settings, slug: string): string {
  return createHmac("sha256", secret).update(`cookies of ${slug}`).digest("base64url");
}

/**
 * A token against forged forms and the cookie that belongs to it, as next-auth checks them. They are made for a request that
 * was found to come from our own pages, so that forms need no script to fetch one first.
 */
export function csrfPair(settings: Settings, slug: string): { token: string; cookie: string } {
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(`${token}${cookieSecret(settings, slug)}`).digest("hex");
  return { token, cookie: `${token}|${hash}` };
}

/** True when the site is reached over https: only then may its cookies be marked as secure. */
export function isHttps(baseUrl: string): boolean {
  return baseUrl.startsWith("https:");
}
