import { asFailure, type TenantCtx } from "@raati/core/kernel";
import {
  deviceOf, LONGEST_SESSION, nextAddress, placeOf, redeemSignIn, signInWithIdentity, signOut,
} from "@raati/core/people";
import { signInSettings } from "@raati/core/tenants";
import { segmentOf } from "@raati/i18n";
import type { AuthOptions } from "next-auth";
import { cookieOptions, cookieSecret, isHttps } from "./cookies.ts";
import { identityProvider, identityOf } from "./identity-provider.ts";

/** What a request of signing in brings along, and what became of it: next-auth itself only says whether it worked. */
export interface Attempt {
  readonly userAgent: string | null;
  /** The session that the browser has already: signing in again ends it. */
  readonly replaces: string | undefined;
  sessionToken?: string;
  next?: string | undefined;
  /** Why it was refused, as a key of the locale files. */
  refusal?: string;
}

/**
 * How people sign in to one tenant: with a one-time key (of a mail, an invitation, the demo), or through the tenant's own
 * identity provider. The cookie holds the session's token and nothing else; who that is, the database knows.
 */
export async function optionsFor(ctx: TenantCtx, attempt: Attempt): Promise<AuthOptions> {
  const { ports, tenant, locale } = ctx;
  const { slug } = tenant;
  const { oidc } = await signInSettings(ctx);
  const arrival = { device: deviceOf(attempt.userAgent), replaces: attempt.replaces };
  const page = (place: "signIn" | "signInProblem") => placeOf(place, { locale, slug });

  return {
    secret: cookieSecret(ports.settings, slug),
    useSecureCookies: isHttps(ports.settings.baseUrl),
    cookies: cookieOptions(ports.settings, slug),
    session: { strategy: "jwt", maxAge: LONGEST_SESSION },
    pages: { signIn: page("signIn"), signOut: page("signIn"), error: page("signInProblem") },
    providers: [
      {
        id: "key", name: "Key", type: "credentials", credentials: { token: {} },
        authorize: (credentials) => said(attempt, async () => {
          const { sessionToken, next } = await redeemSignIn(ctx, { ...arrival, token: credentials?.token ?? "" });
          return { sessionToken, next };
        }),
      },
      // Without encryption it is a trial on one machine, where the service is at home as well.
      ...(oidc ? [identityProvider(oidc, { insideToo: !isHttps(ports.settings.baseUrl) })] : []),
    ],
    callbacks: {
      async signIn({ account, profile }) {
        if (account?.provider !== "oidc") return true;
        const user = await said(attempt, () => signInWithIdentity(ctx, identityOf(profile), arrival));
        return user !== null;
      },
      jwt: ({ token }) => (attempt.sessionToken === undefined ? token : { session: attempt.sessionToken }),
      // A reader's own pages are the only place to go on to.
      redirect: ({ url, baseUrl }) => baseUrl + (nextAddress(slug, pathIn(url, baseUrl)) ?? `/${segmentOf(locale)}/${slug}`),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.session === "string") await signOut(ctx, token.session);
      },
    },
    logger: {
      error: (code) => ports.log.warn("auth.refused", { requestId: ctx.requestId, code }), warn: () => {}, debug: () => {},
    },
  };
}

/** Keeps what a command answers or why it refuses. @returns null for a refusal, which next-auth understands */
async function said(
  attempt: Attempt, command: () => Promise<{ sessionToken: string; next?: string | undefined }>,
): Promise<{ id: string } | null> {
  try {
    const { sessionToken, next } = await command();
    attempt.sessionToken = sessionToken;
    attempt.next = next;
    return { id: "reader" };
  } catch (error) {
    const failure = asFailure(error);
    if (!failure) throw error;
    attempt.refusal = failure.key;
    return null;
  }
}

function pathIn(url: string, baseUrl: string): string {
  return url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
}
