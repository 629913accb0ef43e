import { filterFor, type TenantCtx } from "../../kernel/index.ts";
import { AreaModel } from "../model.ts";
import { areaPolicy } from "../policy.ts";
import type { AreaView } from "../schema.ts";
import { areaView } from "./area-view.ts";

/** All areas, the ended ones too, in the organisation's own order. */
export async function listAreas({ db, viewer }: TenantCtx): Promise<AreaView[]> {
  return (await db.of(AreaModel).find(filterFor(areaPolicy, viewer), { sort: { position: 1, id: 1 } })).map(areaView);
}
