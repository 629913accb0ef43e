import { Canonical } from "../bson/collation.ts";
import { Doc } from "../bson/document.ts";
import { identity } from "../bson/key-encoding.ts";
import { isNumber, NULL, object, T, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { compileExpression, type Env, type Scope } from "../expression/compile.ts";
import { compileOutput, type Accumulator, type Output } from "./accumulators.ts";
import { Memory, sizeOf } from "./memory.ts";
import { asDoc, type Stage, type StageCompiler } from "./stage.ts";

type Key = (env: Env) => Value;

interface Group { readonly id: Value; readonly states: readonly Accumulator[] }

/** About what a group, and each accumulator of it, takes beyond the values it holds, in bytes. */
const OVERHEAD = 200;

/** $group. */
export const compileGroup: StageCompiler = (spec, { name: stage, context: { scope } }) => {
  let key: Key | undefined;
  const outputs: Output[] = [];
  for (const [name, value] of asDoc(spec, 15947, "a group's fields must be specified in an object").entries()) {
    if (name !== "_id") outputs.push(compileOutput(name, value, scope));
    else if (key) fail(15948, "a group's _id may only be specified once");
    else key = compileKey(value, scope);
  }
  return grouping(key ?? fail(15955, "a group specification must include an _id"), outputs, stage, scope);
};

/**
 * A missing key is null. In a document of expressions a missing field is left out, which differs from null, unless it is the
 * only one: then it is null (SERVER-21992).
 */
function compileKey(value: Value, scope: Scope): Key {
  const fields = value.t === T.object && !value.v.names[0]?.startsWith("$") ? value.v : Doc.empty;
  if (fields.values.some((part) => isNumber(part) || part.t === T.bool)) {
    fail(17390, "$group does not support inclusion-style expressions");
  }
  const whole = compileExpression(value, scope);
  if (fields.size !== 1) return (env) => whole(env) ?? NULL;
  const only = compileExpression(fields.values[0], scope);
  return (env) => object(Doc.of([fields.names[0]], [only(env) ?? NULL]));
}

/**
 * Keys are equal as values compare under the collation; a group has the key that came first. Groups come in the order of
 * their first documents.
 */
function grouping(keyOf: Key, outputs: readonly Output[], stage: string, scope: Scope): Stage["run"] {
  const { collation } = scope;
  const names = ["_id", ...outputs.map((output) => output.name)];
  return function* (input) {
    const canonical = new Canonical(collation);
    const stringKey = collation && ((text: string) => canonical.of(text));
    const shared = { collation, stringKey, memory: new Memory(stage) };
    const groups = new Map<string, Group>();
    const find = (id: Value): Group => {
      const exact = identity(id, stringKey);
      const found = groups.get(exact);
      if (found) return found;
      shared.memory.add(OVERHEAD * (1 + outputs.length) + sizeOf(id));
      const made = { id, states: outputs.map((output) => output.start(shared)) };
      groups.set(exact, made);
      return made;
    };

    // By the plain values of keys, as far as equal plain values mean equal keys: saves making the exact key again.
    const known = new Map<number | string, Group>();
    for (const doc of input) {
      const env = scope.env(doc);
      const id = keyOf(env);
      const plain = id.t === T.int || id.t === T.double || id.t === T.string ? id.v : undefined;
      let group = plain === undefined ? undefined : known.get(plain);
      if (!group) {
        group = find(id);
        if (plain !== undefined) known.set(plain, group);
      }
      for (let i = 0; i < outputs.length; i++) group.states[i].add(outputs[i].argument(env));
    }
    for (const { id, states } of groups.values()) yield Doc.of(names, [id, ...states.map((state) => state.result())]);
  };
}
