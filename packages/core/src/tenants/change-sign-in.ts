import type { z } from "zod";
import { failField, type SignedInCtx } from "../kernel/index.ts";
import { mayCallIssuer } from "./issuers.ts";
import type { Tenant } from "./model.ts";
import { saveSettings } from "./save-settings.ts";
import type { changeSignInInput, TenantSettingsView } from "./schema.ts";
import { openSecret, sealSecret } from "./client-secret.ts";

type Input = z.output<typeof changeSignInInput>;
type Oidc = NonNullable<Tenant["signIn"]["oidc"]>;

/**
 * How people sign in: by a link in their mail, through the organisation's own sign-in service (OpenID Connect), or
 * both; and whether staff must give a second factor. The service's client secret is sealed before it is stored.
 *
 * @throws Failure INVALID when no way in is left, for a service that may not be called, for a new one without its
 *   secret, and when who demands a second factor of others has not given one
 */
export async function changeSignIn(ctx: SignedInCtx, input: Input): Promise<TenantSettingsView> {
  const { revision, demandsSecondFactor, magicLink, oidc } = input;
  if (!magicLink && !oidc) failField("magicLink", "tenants:field.noWayIn");
  if (oidc && !mayCallIssuer(oidc.issuer, ctx.ports.settings.baseUrl)) failField("oidc.issuer", "tenants:field.issuer");
  return saveSettings(ctx, "signIn", revision, (tenant) => {
    const isNew = demandsSecondFactor && !tenant.demandsSecondFactor;
    if (isNew && !ctx.viewer.secondFactor) failField("demandsSecondFactor", "tenants:field.ownFactorFirst");
    return { demandsSecondFactor, signIn: { magicLink, oidc: oidc ? sealed(ctx, oidc, tenant.signIn.oidc) : undefined } };
  });
}

function sealed(
  { ports, tenant }: SignedInCtx, { clientSecret, ...told }: NonNullable<Input["oidc"]>, stored: Oidc | undefined
): Oidc {
  // A stored secret is never sent to a service that it was not given for.
  const kept = stored?.issuer === told.issuer && stored.clientId === told.clientId ? stored.sealedSecret : undefined;
  if (clientSecret === undefined) {
    return { ...told, sealedSecret: kept ?? failField("oidc.clientSecret", "tenants:field.secretNeeded") };
  }
  const isSame = kept !== undefined && openSecret(ports.settings, tenant.id, kept) === clientSecret;
  return { ...told, sealedSecret: isSame ? kept : sealSecret(ports.settings, tenant.id, clientSecret) };
}
