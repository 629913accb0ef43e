import type { Identity } from "@raati/core/people";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { publicAgent } from "./public-agent.ts";

type Claims = Readonly<Record<string, unknown>>;

interface Client {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * A tenant's own identity provider (OpenID Connect, authorization code). The code is bound to this browser three times:
 * PKCE, state and nonce. Who somebody is comes from the signed ID token; the address, where that lacks it, from what the
 * provider answers about the same subject.
 *
 * @param insideToo whether it may stand in our own network. In an installation that others reach it may not, nor may any
 *   address that it names itself: else whoever runs a tenant could send this server's requests to its neighbours.
 */
export function identityProvider(
  { issuer, clientId, clientSecret }: Client, { insideToo }: { readonly insideToo: boolean },
): OAuthConfig<Claims> {
  return {
    ...(!insideToo && { httpOptions: { agent: publicAgent } }),
    id: "oidc", name: "OpenID Connect", type: "oauth", idToken: true, checks: ["pkce", "state", "nonce"],
    clientId, clientSecret,
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile" } },
    userinfo: {
      // The client refuses an answer about another subject than the token's.
      request: async ({ client, tokens }) => {
        const held = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>;
        const claims = held.claims();
        return "email" in claims ? claims : { ...(await client.userinfo(held)), ...claims };
      },
    },
    profile: ({ sub }) => ({ id: String(sub) }),
  };
}

/** What the core needs of the claims. Only a plain `true` means verified: some providers send the word as a text. */
export function identityOf(claims: object | undefined): Identity {
  const { iss, sub, email, email_verified: verified, name } = (claims ?? {}) as Claims;
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  return {
    issuer: text(iss) ?? "", subject: text(sub) ?? "", email: text(email), emailVerified: verified === true,
    name: text(name),
  };
}
