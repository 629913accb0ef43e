import { createHmac } from "node:crypto";
import type { Settings } from "../../kernel/index.ts";

/** Marks that people write or leave out. */
const MARKS = /[^\p{L}\p{N}]+/gu;

/**
 * What two applications of one household have in common: a keyed hash of the address, in which spaces, capitals and marks
 * make no difference. Undefined without an address.
 *
 * @param tenantId so that the same address is another value in another organisation
 */
export function householdOf(
  { secret }: Settings, tenantId: string, address: { street: string; postalCode: string } | undefined,
): string | undefined {
  if (!address) return undefined;
  const plain = [address.street, address.postalCode].map(
    (part) => part.normalize("NFC").toLowerCase().replaceAll(MARKS, "")
  ).join(" ");
  return createHmac("sha256", secret).update(`recruitment.household ${tenantId} ${plain}`).digest("base64url").slice(0, 22);
}
