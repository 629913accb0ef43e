import type { LocalizedText } from "@raati/i18n";
import { AreaModel, UnitModel } from "../organisation/index.ts";
import type { Source } from "./people-known.ts";

/** The names of areas, in the order of their ids. One that is unknown is left out. */
export async function areaNames(source: Source, areaIds: readonly string[]): Promise<LocalizedText[]> {
  if (areaIds.length === 0) return [];
  const areas = await source.of(AreaModel).find({ id: { $in: areaIds } });
  return areaIds.flatMap((id) => areas.filter((area) => area.id === id).map(({ name }) => name));
}

/** A unit with its name, or undefined when there is none. */
export async function unitNamed(
  source: Source, unitId: string | undefined,
): Promise<{ id: string; name: LocalizedText } | undefined> {
  const unit = unitId ? await source.of(UnitModel).findOne({ id: unitId }) : undefined;
  return unit && { id: unit.id, name: unit.name };
}
