import { DbError } from "./errors.ts";

const STAGES = new Set([
  "$match", "$project", "$addFields", "$set", "$unset", "$group", "$sort", "$limit", "$skip", "$unwind", "$count",
  "$sortByCount",
  "$facet", "$bucket", "$replaceRoot", "$replaceWith",
]);

/**
 * A pipeline with its scope in front. Only stages that read nothing but what the stage before hands them are taken, so that
 * no stage can reach another tenant; a join is two finds and a Map.
 *
 * @throws DbError INVALID that names the stage
 */
export function scopedPipeline(
  scope: Readonly<Record<string, string>>, stages: readonly Record<string, unknown>[]
): Record<string, unknown>[] {
  checkStages(stages);
  return [{ $match: scope }, ...stages];
}

function checkStages(stages: readonly Record<string, unknown>[]): void {
  for (const stage of stages) {
    const [name, ...others] = Object.keys(stage);
    if (name === undefined || others.length > 0 || !STAGES.has(name)) {
      throw new DbError("INVALID", `an aggregation may not have the stage ${name ?? "{}"}`);
    }
    if (name !== "$facet") continue;
    for (const inner of Object.values(stage.$facet as Record<string, Record<string, unknown>[]>)) checkStages(inner);
  }
}
