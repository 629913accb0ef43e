import type { Area } from "../model.ts";
import type { AreaView } from "../schema.ts";

/** An area as readers see it. Its place in the list is the order itself. */
export function areaView({ position: _position, ...shown }: Area): AreaView {
  return shown;
}
