import type { TenantCtx } from "../kernel/index.ts";
import { TenantModel } from "./model.ts";
import { openSecret } from "./client-secret.ts";

/** The organisation's own sign-in service, with the client's secret in clear. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly label: string;
  /** Whoever the service knows becomes a person here; otherwise only those whom the tenant knows or has invited come in. */
  readonly admitsStrangers: boolean;
}

/** The ways into a tenant: for the code that signs people in, and for nobody else. */
export interface SignInSettings {
  readonly magicLink: boolean;
  readonly oidc: OidcSettings | undefined;
}

/**
 * Reads the ways into a tenant. When the client's secret no longer opens, because the installation's own was changed,
 * the service is off, links are on whatever the settings say, so that an administrator can come in and give it again,
 * and the log tells of it.
 */
export async function signInSettings({ db, tenant, ports, requestId }: TenantCtx): Promise<SignInSettings> {
  const { signIn: { magicLink, oidc } } = await db.of(TenantModel).get(tenant.id);
  if (!oidc) return { magicLink: true, oidc: undefined };
  const { sealedSecret, ...told } = oidc;
  const clientSecret = openSecret(ports.settings, tenant.id, sealedSecret);
  if (clientSecret !== undefined) return { magicLink, oidc: { ...told, clientSecret } };
  ports.log.error("tenants.secret-does-not-open", { requestId, tenantId: tenant.id });
  return { magicLink: true, oidc: undefined };
}
