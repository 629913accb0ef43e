import { compare, Doc, fail, T, type Value } from "@raati/mongo-values";
import type { Scope } from "../expression/compile.ts";
import { compilePipeline, runPipeline } from "../pipeline/pipeline.ts";
import { checkDollars, checkId, nextTimestamp, storable, withId } from "./storable.ts";
import type { Update } from "./update.ts";

const UPDATE_STAGES = new Set(["$addFields", "$set", "$project", "$unset", "$replaceRoot", "$replaceWith"]);

/** Compiles a replacement document. An empty Timestamp at its top level becomes the current time, as in an insert. */
export function compileReplacement(spec: Doc): Update {
  const values = spec.values.map((value, i) => {
    return value.t === T.timestamp && value.v === 0n && spec.names[i] !== "_id" ? nextTimestamp() : value;
  });
  const replacement = Doc.of([...spec.names], values);
  return {
    kind: "replacement",
    apply: (doc, _hit, inserting) => replaced(doc, replacement, inserting, false),
  };
}

/** Compiles a pipeline; only stages that make one document of one document. */
export function compilePipelineUpdate(stages: readonly Value[], scope: Scope): Update {
  const pipeline = compilePipeline(stages, { scope, find: () => [] });
  const stranger = pipeline.find((stage) => !UPDATE_STAGES.has(stage.name));
  if (stranger) fail("InvalidOptions", `${stranger.name} is not allowed to be used within an update`);
  return {
    kind: "pipeline",
    apply: (doc, _hit, inserting) => replaced(doc, [...runPipeline(pipeline, [doc])][0], inserting, true),
  };
}

/**
 * The new document with the old one's `_id` when it has none itself. The same as the old one only when the bytes say so: a
 * replacement without `_id` counts as a change even if it restores all that was there.
 */
function replaced(before: Doc, after: Doc, inserting: boolean, pipeline: boolean): Doc {
  if (before === after || before.bytes().equals(after.bytes())) return before;
  const old = before.get("_id");
  const given = after.get("_id");
  const id = given ?? old;
  if (!inserting && !pipeline) checkDollars(after.names);
  if (!inserting && given) checkId(given);
  if (id?.t === T.array) fail("NotSingleValueField", "After applying the update, the immutable field '_id' is an array");
  if (id && old && compare(id, old) !== 0) fail("ImmutableField", "The update would alter the immutable field '_id'");
  const result = id ? withId(after, id) : after;
  return inserting ? result : storable(result, 17419);
}
