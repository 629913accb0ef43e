import { Arr, array, Doc, fail, T, type Value } from "@raati/mongo-values";
import { compileExpression, type Env, type Expression, type Scope } from "../expression/compile.ts";
import { record } from "../expression/operator.ts";
import { parsePath } from "../expression/path.ts";
import { asDoc, each, type StageCompiler } from "./stage.ts";

/** The fields to set in a document, in the order of the specification: each an expression, or fields to set inside it. */
type Fields = Map<string, Expression | Fields>;

/** $addFields and $set: a computed missing value removes the field. */
export const compileAddFields: StageCompiler = (spec, { name, context: { scope } }) => {
  const fields: Fields = new Map();
  for (const [path, value] of asDoc(spec, 40272, `${name} specification stage must be an object`).entries()) {
    read(fields, path, value, scope);
  }
  return each((doc) => (fields.size === 0 ? doc : apply(fields, doc, scope.env(doc)).v as Doc));
};

/** A document that is no expression says what to set inside, except that an empty one is a value (since MongoDB 6.1). */
function read(fields: Fields, path: string, value: Value, scope: Scope): void {
  parsePath(path);
  const inside = value.t === T.object && value.v.size > 0 && (value.v.size > 1 || !value.v.names[0].startsWith("$"));
  if (!inside) return put(fields, path, compileExpression(value, scope));
  for (const [name, part] of value.v.entries()) {
    if (name.startsWith("$")) fail(40181, `an expression must be the only field of its object, as ${name} is not`);
    if (name.includes(".")) fail(40183, `cannot use dotted field name '${name}' in a sub object`);
    read(fields, `${path}.${name}`, part, scope);
  }
}

function put(fields: Fields, path: string, expression: Expression): void {
  const names = path.split(".");
  const last = names.pop()!;
  let at = fields;
  for (const name of names) {
    const inner = at.get(name) ?? new Map();
    if (typeof inner === "function") return conflict(path);
    at.set(name, inner);
    at = inner;
  }
  if (at.has(last)) conflict(path);
  at.set(last, expression);
}

function conflict(path: string): never {
  fail(40176, `specification contains two conflicting paths, one is '${path}'`);
}

function apply(fields: Fields, doc: Doc, env: Env): Value {
  const names = doc.names.slice();
  const values: (Value | undefined)[] = doc.values.slice();
  for (const [name, part] of fields) {
    const found = names.indexOf(name);
    const at = found < 0 ? names.push(name) - 1 : found;
    values[at] = typeof part === "function" ? part(env) : applyInside(part, values[at], env);
  }
  return record(names.map((name, i) => [name, values[i]] as const));
}

/** Arrays are gone through at every depth; what is neither document nor array gives way to a new document. */
function applyInside(fields: Fields, value: Value | undefined, env: Env): Value {
  if (value?.t === T.array) return array(Arr.of(value.v.items.map((item) => applyInside(fields, item, env))));
  return apply(fields, value?.t === T.object ? value.v : Doc.empty, env);
}
