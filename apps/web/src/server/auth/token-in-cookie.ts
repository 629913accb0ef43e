import type { Settings } from "@raati/core/kernel";
import { decode } from "next-auth/jwt";
import { cookieSecret } from "./cookies.ts";

/**
 * The token of a session, out of the sealed cookie that the browser keeps it in.
 *
 * @returns undefined for no cookie, one that was made for another tenant, was changed, or is too old
 */
export async function tokenInCookie(
  settings: Settings, slug: string, value: string | undefined,
): Promise<string | undefined> {
  if (value === undefined) return undefined;
  try {
    const opened = await decode({ token: value, secret: cookieSecret(settings, slug) });
    return typeof opened?.session === "string" ? opened.session : undefined;
  } catch {
    return undefined;
  }
}
