import { abilitiesOf, type TenantCtx } from "../../kernel/index.ts";
import type { Unit } from "../model.ts";
import { unitPolicy } from "../policy.ts";
import type { UnitView } from "../schema.ts";

/** A unit as the reader sees it, with what the reader may do. */
export function unitView({ viewer }: TenantCtx, unit: Unit): UnitView {
  const { position: _position, ...shown } = unit;
  return { ...shown, abilities: abilitiesOf(unitPolicy, viewer, unit) };
}
