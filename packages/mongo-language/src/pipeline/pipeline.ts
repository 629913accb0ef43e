import { fail, T, type Value } from "@raati/mongo-values";
import { compileAddFields } from "./add-fields.ts";
import { compileBucket, compileFacet, compileSortByCount } from "./derived-stages.ts";
import { compileGroup } from "./group.ts";
import { compileLookup } from "./lookup.ts";
import {
  compileCount, compileLimit, compileMatch, compileProject, compileReplaceRoot, compileReplaceWith, compileSkip,
  compileSortStage, compileUnset,
} from "./simple-stages.ts";
import type { PipelineContext, Stage, StageCompiler } from "./stage.ts";
import { compileUnwind } from "./unwind.ts";

export { runPipeline, type PipelineContext, type Stage } from "./stage.ts";

/** Every stage that is served. */
export const STAGES: Readonly<Record<string, StageCompiler>> = {
  $match: compileMatch, $project: compileProject, $addFields: compileAddFields, $set: compileAddFields, $unset: compileUnset,
  $group: compileGroup, $sort: compileSortStage, $limit: compileLimit, $skip: compileSkip, $unwind: compileUnwind,
  $count: compileCount, $sortByCount: compileSortByCount, $facet: compileFacet, $bucket: compileBucket,
  $replaceRoot: compileReplaceRoot, $replaceWith: compileReplaceWith, $lookup: compileLookup,
};

/** MongoDB 7.0's other stages. */
const NOT_SERVED = new Set([
  "$bucketAuto", "$changeStream", "$changeStreamSplitLargeEvent", "$collStats", "$currentOp", "$densify", "$documents",
  "$fill", "$geoNear", "$graphLookup", "$indexStats", "$listLocalSessions", "$listSampledQueries", "$listSearchIndexes",
  "$listSessions", "$merge", "$out", "$planCacheStats", "$redact", "$sample", "$search", "$searchMeta", "$setWindowFields",
  "$shardedDataDistribution", "$unionWith", "$vectorSearch",
]);

const NOT_IN_FACET = new Set([
  "$changeStream", "$collStats", "$currentOp", "$facet", "$geoNear", "$indexStats", "$listLocalSessions", "$listSessions",
  "$merge", "$out", "$planCacheStats",
]);
const NOT_IN_LOOKUP = new Set(["$changeStream", "$merge", "$out"]);

/** Limits of MongoDB 7.0: stages in one pipeline, pipelines of $lookup inside each other. */
const MAX_STAGES = 1000;
const MAX_DEPTH = 20;

/** What a pipeline stands in: in a $lookup inside $facet it is both. */
interface Place { readonly inFacet: boolean; readonly lookups: number }

/**
 * Compiles a pipeline.
 *
 * @throws MongoDB's error for what is wrong; NotImplemented for what MongoDB has and this server has not
 */
export function compilePipeline(
  stages: readonly Value[], context: PipelineContext, place: Place = { inFacet: false, lookups: 0 },
): Stage[] {
  if (stages.length > MAX_STAGES) fail("FailedToParse", `Pipeline length must be no longer than ${MAX_STAGES} stages`);
  if (place.lookups > MAX_DEPTH) fail(232, `Maximum number of nested $lookup sub-pipelines exceeded. Limit is ${MAX_DEPTH}`);
  return stages.map((stage, i) => {
    if (stage.t !== T.object) return fail("TypeMismatch", "Each element of the 'pipeline' array must be an object");
    if (stage.v.size !== 1) fail(40323, "A pipeline stage specification object must contain exactly one field.");
    const name = stage.v.names[0];
    const spec = stage.v.values[0];
    if (place.inFacet && NOT_IN_FACET.has(name)) fail(40600, `${name} is not allowed to be used within a $facet stage`);
    if (place.lookups > 0 && NOT_IN_LOOKUP.has(name)) fail(51047, `${name} is not allowed within a $lookup's sub-pipeline`);
    if (NOT_SERVED.has(name)) fail("NotImplemented", `The stage ${name} is not served`);
    if (!Object.hasOwn(STAGES, name)) fail(40324, `Unrecognized pipeline stage name: '${name}'`);
    const within = name === "$facet" ? { ...place, inFacet: true } : { ...place, lookups: place.lookups + 1 };
    const nested = (inner: readonly Value[]): Stage[] => compilePipeline(inner, context, within);
    return { name, spec, run: STAGES[name](spec, { name, context, following: stages.slice(i + 1), nested }) };
  });
}
