import { Canonical } from "../bson/collation.ts";
import { Doc } from "../bson/document.ts";
import { identity } from "../bson/key-encoding.ts";
import { isNumber, NULL, T, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { compileExpression, type Env, type Scope } from "../expression/compile.ts";
import { compileOutput, type Accumulator, type Output } from "./accumulators.ts";
import { Memory, sizeOf } from "./memory.ts";
import { asDoc, record, type StageCompiler } from "./stage.ts";

interface Group { readonly id: Value; readonly states: readonly Accumulator[] }

/** About what a group, and each accumulator of it, costs beyond the values it holds, in bytes. */
const OVERHEAD = 100;

/**
 * $group. Keys are equal as values compare under the collation; a group has the key that came first. Groups come in the order
 * of their first documents.
 */
export const compileGroup: StageCompiler = (spec, { name: stage, context: { scope } }) => {
  let key: ((env: Env) => Value) | undefined;
  const outputs: Output[] = [];
  for (const [name, value] of asDoc(spec, 15947, "a group's fields must be specified in an object").entries()) {
    if (name !== "_id") outputs.push(compileOutput(name, value, scope));
    else if (key) fail(15948, "a group's _id may only be specified once");
    else key = compileKey(value, scope);
  }
  const keyOf = key ?? fail(15955, "a group specification must include an _id");
  const names = ["_id", ...outputs.map((output) => output.name)];
  return function* (input) {
    const groups = new Groups(stage, scope, outputs);
    for (const doc of input) {
      const env = scope.env(doc);
      const { states } = groups.of(keyOf(env));
      for (let i = 0; i < outputs.length; i++) states[i].add(outputs[i].argument(env));
    }
    for (const { id, states } of groups.all()) yield Doc.of(names, [id, ...states.map((state) => state.result())]);
  };
};

/**
 * A missing key is null. In a document of expressions a missing field is left out, which differs from null, unless it is the
 * only one: then it is null (SERVER-21992).
 */
function compileKey(value: Value, scope: Scope): (env: Env) => Value {
  const fields = value.t === T.object && !value.v.names[0]?.startsWith("$") ? value.v : Doc.empty;
  if (fields.values.some((part) => isNumber(part) || part.t === T.bool)) {
    fail(17390, "$group does not support inclusion-style expressions");
  }
  const whole = compileExpression(value, scope);
  if (fields.size !== 1) return (env) => whole(env) ?? NULL;
  const only = compileExpression(fields.values[0], scope);
  return (env) => record({ [fields.names[0]]: only(env) ?? NULL });
}

/** The groups of one run. */
class Groups {
  private readonly byKey = new Map<string, Group>();
  /** By the plain values of keys, where equal plain values mean equal keys: saves encoding a key again. */
  private readonly byPlain = new Map<number | string, Group>();
  private readonly outputs: readonly Output[];
  private readonly shared;

  constructor(stage: string, { collation }: Scope, outputs: readonly Output[]) {
    const canonical = new Canonical(collation);
    const stringKey = collation && ((text: string): string => canonical.of(text));
    this.shared = { collation, stringKey, memory: new Memory(stage) };
    this.outputs = outputs;
  }

  of(id: Value): Group {
    if (id.t !== T.int && id.t !== T.double && id.t !== T.string) return this.find(id);
    let group = this.byPlain.get(id.v);
    if (!group) {
      group = this.find(id);
      this.shared.memory.add(OVERHEAD + sizeOf(id));
      this.byPlain.set(id.v, group);
    }
    return group;
  }

  all(): Iterable<Group> {
    return this.byKey.values();
  }

  private find(id: Value): Group {
    const { byKey, outputs, shared } = this;
    const key = identity(id, shared.stringKey);
    const found = byKey.get(key);
    if (found) return found;
    shared.memory.add(OVERHEAD * (1 + outputs.length) + sizeOf(id));
    const made = { id, states: outputs.map((output) => output.start(shared)) };
    byKey.set(key, made);
    return made;
  }
}
