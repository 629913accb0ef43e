import { isId } from "@raati/db";
import type { PanelCtx } from "../procedures.ts";
import { MembershipModel } from "./model.ts";

/** Whether somebody has a place in the panel now: on a seat or beside them, accepted or still invited. */
export async function isMember({ db, panel }: Pick<PanelCtx, "db" | "panel">, personId: string): Promise<boolean> {
  if (!isId(personId)) return false;
  return (await db.of(MembershipModel).findOne({ panelId: panel.id, personId, living: true })) !== undefined;
}
