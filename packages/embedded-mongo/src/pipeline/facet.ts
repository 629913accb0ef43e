import { Doc } from "../bson/document.ts";
import { object, T } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { itemsOf, list } from "../expression/operator.ts";
import { checkName } from "../expression/path.ts";
import { Memory } from "./memory.ts";
import { asDoc, runPipeline, type StageCompiler } from "./stage.ts";

/** $facet: several pipelines over the same documents, their answers in one document. */
export const compileFacet: StageCompiler = (spec, site) => {
  const fields = asDoc(spec, 40169, "the $facet specification must be a non-empty object");
  if (fields.size === 0) fail(40169, "the $facet specification must be a non-empty object");
  const names = fields.names.slice();
  names.forEach(checkName);
  const pipelines = fields.values.map((value, i) => {
    const stages = itemsOf(value, 40170, `the argument '${names[i]}' of $facet`);
    if (stages.some((stage) => stage.t !== T.object)) fail(40171, `the elements of '${names[i]}' in $facet must be objects`);
    return site.nested(stages);
  });
  return function* (input) {
    const memory = new Memory(site.name);
    const docs = memory.hold(input);
    yield Doc.of(names, pipelines.map((stages) => list(memory.hold(runPipeline(stages, docs)).map(object))));
  };
};
