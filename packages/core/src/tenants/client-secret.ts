import { seal, unseal, type Settings } from "../kernel/index.ts";

const placeOf = (tenantId: string) => `client secret of ${tenantId}`;

/** Seals the secret of an organisation's own sign-in service for storing: it opens for this tenant and nowhere else. */
export function sealSecret({ secret }: Settings, tenantId: string, clientSecret: string): string {
  return seal(secret, placeOf(tenantId), clientSecret);
}

/** @returns undefined for what was not sealed for this tenant with this installation's secret, or was changed since */
export function openSecret({ secret }: Settings, tenantId: string, sealed: string): string | undefined {
  try {
    return unseal(secret, placeOf(tenantId), sealed);
  } catch {
    return undefined;
  }
}
