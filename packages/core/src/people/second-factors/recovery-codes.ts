import { randomBytes, randomInt, scrypt } from "node:crypto";

export interface Recovery {
  readonly salt: string;
  readonly hashes: string[];
}

/** Without letters and digits that look alike. */
const SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const CODES = 10;
const LENGTH = 10;

/** Ten new codes of ten signs (49 bits each), and what is stored of them. */
export async function newRecoveryCodes(): Promise<{ codes: string[]; recovery: Recovery }> {
  const newCode = () => Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join("");
  const codes = Array.from({ length: CODES }, newCode);
  const salt = randomBytes(16).toString("base64url");
  const hashes = await Promise.all(codes.map((code) => recoveryHash(code, salt)));
  return { codes: codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`), recovery: { salt, hashes } };
}

/** @param code without the dash, in capitals */
export function recoveryHash(code: string, salt: string): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(code, salt, 32, (error, key) => (error ? reject(error) : resolve(key.toString("base64url"))));
  });
}
