import { type Disclosure, sha256 } from "@raati/sortition/verify";
import type { Commitment } from "./schema.ts";

/** The one value of a row whose groups are not published. */
export const SEAL = "seal";

/** What of a published draw its disclosure is made from. */
export interface Published {
  readonly sealed: boolean;
  readonly columns: readonly string[];
  readonly quotas: Disclosure["quotas"];
  readonly pinned: readonly string[];
  readonly seats: number;
  readonly version: Commitment["version"];
}

/**
 * A published draw as `@raati/sortition/verify` takes it, from its lines. The server makes the commitment from this, and a
 * visitor's browser checks it with the same function.
 *
 * @param pool lines `row;group;group…` in the order of the columns, or `row;digest` in a sealed draw
 * @param lottery one panel a line: `row,row,…`
 */
export function publicDisclosure(
  { sealed, columns, quotas, pinned, seats, version }: Published, pool: readonly string[], lottery: readonly string[],
): Disclosure {
  const names = sealed ? [SEAL] : columns;
  return {
    version, size: seats, pinned, quotas,
    pool: pool.map((line) => {
      const [id = "", ...values] = line.split(";");
      return { id, values: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""])) };
    }),
    panels: lottery.map((line) => line.split(",")),
  };
}

/** The digest of a sealed row: only who knows the salt can say what stood in it. */
export function sealOf(salt: string, line: string): Promise<string> {
  return sha256(`${salt}\n${line}`);
}
