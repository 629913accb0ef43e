import { fail, T, type CodeName, type Doc, type Value } from "@raati/mongo-values";
import type { Scope } from "../expression/compile.ts";

/** What a pipeline needs of its surroundings. */
export interface PipelineContext {
  readonly scope: Scope;
  /** The documents of a collection of the same database that match a filter, by way of its indexes. For $lookup. */
  find(collection: string, filter: Doc): Iterable<Doc>;
}

/** A compiled stage. What `run` answers is computed while it is read, and can be read once. */
export interface Stage {
  readonly name: string;
  readonly spec: Value;
  run(input: Iterable<Doc>): Iterable<Doc>;
}

/** Where a stage stands while it is compiled. */
export interface Site {
  readonly name: string;
  readonly context: PipelineContext;
  /** The stages after it, as they came, not yet checked. */
  readonly following: readonly Value[];
  /** Compiles a pipeline inside the stage. */
  nested(stages: readonly Value[]): Stage[];
}

export type StageCompiler = (spec: Value, site: Site) => Stage["run"];

/** Sends documents through the stages. */
export function runPipeline(stages: readonly Stage[], input: Iterable<Doc>): Iterable<Doc> {
  return stages.reduce((docs, stage) => stage.run(docs), input);
}

/** A stage that makes one document of each. */
export function each(change: (doc: Doc) => Doc): Stage["run"] {
  return function* (input) {
    for (const doc of input) yield change(doc);
  };
}

/** The document that a specification has to be. */
export function asDoc(value: Value, code: CodeName | number, message: string): Doc {
  return value.t === T.object ? value.v : fail(code, message);
}
