import type { z } from "zod";
import { filterFor, type TenantCtx } from "../kernel/index.ts";
import { AreaModel, BodyModel, UnitModel } from "./model.ts";
import { areaPolicy, bodyPolicy, unitPolicy } from "./policy.ts";
import type { publicOrganisationView } from "./schema.ts";
import { inTreeOrder } from "./tree.ts";

/**
 * The organisation as everybody sees it: the names of its active units, bodies and areas as far as they are public,
 * and where a body's minutes are. Who reads makes no difference: staff see here what visitors see.
 */
export async function publicOrganisation({ db }: TenantCtx): Promise<z.output<typeof publicOrganisationView>> {
  const order = { sort: { position: 1, id: 1 } } as const;
  const active = { state: "active" } as const;
  const units = await db.of(UnitModel).find({ $and: [active, filterFor(unitPolicy, undefined)] }, order);
  const bodies = await db.of(BodyModel).find({ $and: [active, filterFor(bodyPolicy, undefined)] }, order);
  const areas = await db.of(AreaModel).find({ $and: [active, filterFor(areaPolicy, undefined)] }, order);
  const known = new Set(units.map(({ id }) => id));
  return {
    // The id of a parent that is not public says nothing to a visitor.
    units: inTreeOrder(units).map(
      ({ id, parentId, depth, name }) => ({ id, depth, name, ...(parentId && known.has(parentId) && { parentId }) })
    ),
    bodies: bodies.map(({ id, name, level, minutesUrl }) => ({ id, name, level, minutesUrl })),
    areas: areas.map(({ id, name }) => ({ id, name })),
  };
}
