import { canonicalJson, sha256 } from "./canonical-json.ts";

/** What holds an entry in its place. */
export interface Link {
  readonly seq: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** Stands before the first entry. */
export const START: Pick<Link, "seq" | "hash"> = { seq: 0, hash: "0".repeat(64) };

/**
 * The seal of an entry: over everything that it says, its number, the seal before it, and whose chain it is, so that an
 * entry can be put neither elsewhere in its chain nor into another one.
 *
 * @param chain the tenant's id, or "platform"
 */
export function sealOf(chain: string, entry: object): string {
  const { id: _id, revision: _revision, hash: _hash, ...said } = entry as Record<string, unknown>;
  return sha256(canonicalJson({ ...said, chain }));
}
