import type { Area } from "../model.ts";
import type { AreaView } from "../schema.ts";

export function areaView({ position: _position, ...shown }: Area): AreaView {
  return shown;
}
