import { Canonical, Doc, fail, identity, int, isNumber, NULL, T, type Value } from "@raati/mongo-values";
import { compileExpression, type Env, type Expression, type Scope } from "../expression/compile.ts";
import { record } from "../expression/operator.ts";
import { ACCUMULATORS, type Accumulator, type Start } from "./accumulators.ts";
import { Memory, sizeOf } from "./memory.ts";
import { asDoc, type Stage, type StageCompiler } from "./stage.ts";

type Key = (env: Env) => Value;

interface Group { readonly id: Value; readonly states: readonly Accumulator[] }

/** About what a group, and each accumulator of it, takes beyond the values it holds, in bytes. */
const OVERHEAD = 200;

/** One field of a group's document: its name, what is accumulated, and how. */
interface Output { readonly name: string; readonly argument: Expression; readonly start: Start }

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
  return (env) => record({ [fields.names[0]]: only(env) ?? NULL });
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
    for (const doc of input) {
      const env = scope.env(doc);
      const id = keyOf(env);
      const key = identity(id, stringKey);
      let group = groups.get(key);
      if (!group) {
        shared.memory.add(OVERHEAD * (1 + outputs.length) + sizeOf(id));
        group = { id, states: outputs.map((output) => output.start(shared)) };
        groups.set(key, group);
      }
      for (let i = 0; i < outputs.length; i++) group.states[i].add(outputs[i].argument(env));
    }
    for (const { id, states } of groups.values()) yield Doc.of(names, [id, ...states.map((state) => state.result())]);
  };
}

/** Compiles `name: {$accumulator: argument}` of $group. */
function compileOutput(name: string, spec: Value, scope: Scope): Output {
  if (spec.t !== T.object || !spec.v.names[0]?.startsWith("$")) {
    return fail(40234, `The field '${name}' must be an accumulator object`);
  }
  if (name.includes(".")) fail(40235, `The field name '${name}' cannot contain '.'`);
  if (name.startsWith("$")) fail(40236, `The field name '${name}' cannot be an operator name`);
  if (spec.v.size !== 1) fail(40238, `The field '${name}' must specify one accumulator`);
  const operator = spec.v.names[0];
  if (!Object.hasOwn(ACCUMULATORS, operator)) fail(15952, `unknown group operator '${operator}'`);
  return { name, argument: compileArgument(operator, spec.v.values[0], scope), start: ACCUMULATORS[operator] };
}

function compileArgument(operator: string, value: Value, scope: Scope): Expression {
  if (operator === "$count") {
    if (value.t !== T.object || value.v.size > 0) fail("TypeMismatch", "$count takes no arguments, i.e. $count:{}");
    return compileExpression(int(1), scope);
  }
  if (value.t === T.array) fail(40237, `The ${operator} accumulator is a unary operator`);
  const argument = compileExpression(value, scope);
  const fixed = operator === "$sum" && argument.constant && argument([]);
  // The two engines of MongoDB 7.0 round the sum of such a constant differently.
  if (fixed && fixed.t === T.double && !Number.isSafeInteger(fixed.v)) fail("NotImplemented", "$sum of a constant fraction");
  return argument;
}
