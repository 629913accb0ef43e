import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

const VERSION = "v1";

/**
 * Seals a secret with AES-256-GCM, so that a copy of the database alone does not tell it.
 *
 * @param secret the installation's secret, from which the key is derived
 * @param place whom and what the secret belongs to: a sealed text that is moved to another place does not open
 */
export function seal(secret: string, place: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sealKey(secret), iv).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [VERSION, ...[iv, sealed, cipher.getAuthTag()].map((part) => part.toString("base64url"))].join(".");
}

/** @throws Error when the text was changed, moved, or sealed with another secret */
export function unseal(secret: string, place: string, sealed: string): string {
  const [version, iv, text, tag] = sealed.split(".");
  if (version !== VERSION || !iv || text === undefined || !tag) throw new Error("This is no sealed text.");
  const decipher = createDecipheriv("aes-256-gcm", sealKey(secret), Buffer.from(iv, "base64url"), { authTagLength: 16 })
    .setAAD(Buffer.from(place)).setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(text, "base64url")), decipher.final()]).toString("utf8");
}

function sealKey(secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", "raati seal", 32));
}

/** What is stored of a one-time key or a session: whoever reads the database cannot sign in with it. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
