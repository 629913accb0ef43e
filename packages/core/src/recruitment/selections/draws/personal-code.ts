import { createHash, createHmac } from "node:crypto";
import type { TenantCtx } from "../../../kernel/index.ts";

/** Letters and digits that nobody mixes up on paper. */
const SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";

/**
 * The code with which one applicant finds their own row in a published draw. It is worked out anew each time, so that it is
 * stored nowhere: 16 signs, more than 78 bits.
 */
export function personalCode({ ports }: Pick<TenantCtx, "ports">, drawId: string, applicationId: string): string {
  const bytes = createHmac("sha256", ports.settings.secret).update(`draw-code/${drawId}/${applicationId}`).digest();
  const signs = [...bytes.subarray(0, 16)].map((byte) => SIGNS[byte % SIGNS.length]).join("");
  return signs.match(/.{4}/g)!.join("-");
}

/** A code as somebody typed it: capitals and gaps do not matter. */
export function codeHash(code: string): string {
  return createHash("sha256").update(code.toLowerCase().replace(/[^a-z0-9]/g, "")).digest("hex");
}
