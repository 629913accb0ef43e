import type { TenantDb } from "@raati/db";
import { MeetingModel, type Meeting } from "../../meetings/index.ts";
import type { ReportScope } from "../extension.ts";
import { allOf } from "./figures.ts";

/** The meetings of the panels that were held within the days, the first one first. */
export async function heldMeetings(db: TenantDb, { panelIds, from, to }: ReportScope): Promise<Meeting[]> {
  const filter = { panelIds: { $in: [...panelIds] }, day: { $gte: from, $lte: to },
    state: { $in: ["held" as const, "documented" as const] } };
  const found = await allOf((after) => db.of(MeetingModel).page(filter, { size: 500, after }));
  return found.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}
