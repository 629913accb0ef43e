import { cookies } from "next/headers";
import { raati } from "../raati.ts";
import { cookieNames } from "./cookies.ts";
import { tokenInCookie } from "./token-in-cookie.ts";

/** The token of the reader's session in a tenant, from that tenant's own cookie. For pages and procedures. */
export async function sessionToken(tenantSlug: string): Promise<string | undefined> {
  const { settings } = raati().ports;
  const { sessionToken: name } = cookieNames(settings, tenantSlug);
  return tokenInCookie(settings, tenantSlug, (await cookies()).get(name)?.value);
}
