import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Settings } from "../kernel/index.ts";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

function keyOf({ secret }: Settings): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", "raati tenants client secret", 32));
}

/**
 * Seals a secret for storing, with AES-256-GCM under a key that is derived from the installation's own secret.
 *
 * @param owner the tenant's id: moved into another tenant, what was sealed does not open
 * @returns nonce, tag and cipher text together, in base64url
 */
export function sealSecret(settings: Settings, owner: string, secret: string): string {
  // Not the random port: a nonce must never come twice under one key, whatever a test or a demo puts there.
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(settings), iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** @returns undefined for what was not sealed for this owner with this installation's secret, or was changed since */
export function openSecret(settings: Settings, owner: string, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
  const [iv, rest] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES)];
  const [tag, text] = [rest.subarray(0, TAG_BYTES), rest.subarray(TAG_BYTES)];
  const decipher = createDecipheriv(CIPHER, keyOf(settings), iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}
