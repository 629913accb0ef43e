import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type AuthOptions } from "next-auth";

interface Question {
  readonly options: AuthOptions;
  /** What follows the tenant in the address: `["callback", "oidc"]`. */
  readonly path: readonly string[];
  readonly method: string;
  /** The address of this tenant's signing in, without a slash at the end. */
  readonly base: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
}

export interface Answer {
  /** The cookies to set, and nothing else: all other headers are ours. */
  readonly headers: Headers;
  readonly location: string | undefined;
}

/**
 * Asks next-auth. It knows one address for a whole process (NEXTAUTH_URL); here each tenant has its own, so it is told the
 * address of this request as if a proxy had forwarded it. No header of the visitor's reaches it.
 */
export async function askNextAuth({ options, path, method, base, query, body, cookies }: Question): Promise<Answer> {
  trustOurHeaders();
  const [protocol, place] = base.split("://");
  const headers = { "x-forwarded-proto": protocol, "x-forwarded-host": place };
  const request = { method, headers, body, cookies, query: { ...query, nextauth: [...path] } };
  const set = new Map<string, unknown>();
  const response = {
    status: () => response,
    getHeader: (name: string) => set.get(name.toLowerCase()),
    setHeader: (name: string, value: unknown) => {
      set.set(name.toLowerCase(), value);
      return response;
    },
    end: () => {}, json: () => {}, send: () => {},
  };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  const answer = new Headers();
  for (const cookie of (set.get("set-cookie") ?? []) as string[]) answer.append("set-cookie", cookie);
  const location = set.get("location");
  return { headers: answer, location: typeof location === "string" ? location : undefined };
}

function trustOurHeaders(): void {
  delete process.env.NEXTAUTH_URL;
  process.env.AUTH_TRUST_HOST = "true";
}
