import type { TenantDb } from "@raati/db";
import { MembershipModel, TermModel } from "../../panels/index.ts";
import type { RatingSide } from "./schema.ts";

/**
 * From which side of which panel a person speaks: the side of the seat, or "expert" for who joined beside the seats.
 * Undefined for who takes part in none of the panels now.
 */
export async function sideOf(
  db: Pick<TenantDb, "of">, personId: string, panelIds: readonly string[],
): Promise<{ panelId: string; side: RatingSide } | undefined> {
  const membership = await db.of(MembershipModel).findOne({ personId, panelId: { $in: panelIds }, state: "active" });
  if (!membership) return undefined;
  const { panelId, termId, seat } = membership;
  const term = seat === undefined ? undefined : await db.of(TermModel).findOne({ id: termId });
  const side = term?.rules.seatTypes.find(({ id }) => id === seat)?.side ?? "expert";
  return { panelId, side };
}
