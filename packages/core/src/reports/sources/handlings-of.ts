import type { TenantDb } from "@raati/db";
import { HandlingModel, type Handling } from "../../handling/index.ts";
import type { ReportScope } from "../extension.ts";
import { allOf } from "./figures.ts";

/** What the panels had on its way up to the last day, but for reports and what was taken back; the first sent first. */
export async function handlingsOf(db: TenantDb, { panelIds, to }: ReportScope): Promise<Handling[]> {
  const filter = {
    panelIds: { $in: [...panelIds] }, matterKind: { $ne: "report" as const }, state: { $ne: "withdrawn" as const },
      sentOn: { $lte: to },
  };
  const found = await allOf((after) => db.of(HandlingModel).page(filter, { size: 500, after, oldestFirst: true }));
  return found.sort((one, other) => (one.sentOn < other.sentOn ? -1 : 1));
}
