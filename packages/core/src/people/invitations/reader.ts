import type { TenantCtx } from "../../kernel/index.ts";
import { PersonModel } from "../model.ts";

/**
 * Who reads an invitation while signed in as somebody else.
 *
 * @returns undefined for a visitor and for the invited person
 */
export async function otherReader(
  { db, viewer }: Pick<TenantCtx, "db" | "viewer">, email: string,
): Promise<{ shown: string } | undefined> {
  if (!viewer) return undefined;
  const reader = await db.of(PersonModel).get(viewer.personId);
  return reader.email === email ? undefined : { shown: reader.email ?? reader.name };
}
