import { Secret, TOTP } from "otpauth";

const PERIOD = 30;

function totp(secret: string, label = "", issuer = ""): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), label, issuer, digits: 6, period: PERIOD, algorithm: "SHA1" });
}

/** A new secret of 160 bits, in base32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code for an authenticator app holds. */
export function factorAddress(secret: string, issuer: string, label: string): string {
  return totp(secret, label, issuer).toString();
}

/**
 * The 30-second step (RFC 6238) that a code belongs to, when it is right now or one step off: clocks differ.
 *
 * @returns undefined for a wrong code
 */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const delta = totp(secret).validate({ token: code, window: 1, timestamp: now.getTime() });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}
