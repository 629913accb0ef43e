import {
  compare, date, Doc, double, fail, int, integer, isNumber, long, object, T, typeName, type NumberValue, type Value,
} from "@raati/mongo-values";
import { arrayIndex } from "./apply.ts";
import { nextTimestamp } from "./storable.ts";
import { isArrayFilter, type Action, type Compile, type Run } from "./tree.ts";

/** Takes the field away; an array keeps null in its place. */
export const REMOVE: Action = { mode: "remove", update: () => undefined };

/** The modifiers of single values. */
export const FIELD_OPERATORS: Record<string, Compile> = {
  $set: setting(() => true),
  $setOnInsert: setting((run) => run.inserting),
  $unset: () => REMOVE,
  $min: extremum(1),
  $max: extremum(-1),
  $inc: arithmetic("$inc"),
  $mul: arithmetic("$mul"),
  $currentDate: (operand) => {
    const now = isDate(operand) ? () => date(BigInt(Date.now())) : nextTimestamp;
    return { mode: "set", update: now, create: now };
  },
  $rename: compileRename,
};

function setting(applies: (run: Run) => boolean): Compile {
  return (operand) => ({
    mode: "set",
    update: (current, run) => (!applies(run) || identical(current, operand) ? current : operand),
    create: (run) => (applies(run) ? operand : undefined),
  });
}

/** Whether two values have the same type and the same bytes; 1 and 1.0 are equal in MongoDB, but not identical. */
function identical(a: Value, b: Value): boolean {
  return a.t === b.t && Doc.of([""], [a]).bytes().equals(Doc.of([""], [b]).bytes());
}

/** @param sign how an old value compares with a new one that takes its place */
function extremum(sign: 1 | -1): Compile {
  return (operand, _path, { collation }) => ({
    mode: "set",
    update: (current) => (sign * compare(current, operand, collation) > 0 ? operand : current),
    create: () => operand,
  });
}

function arithmetic(name: "$inc" | "$mul"): Compile {
  return (operand, path) => {
    if (!isNumber(operand)) return fail("TypeMismatch", `Cannot apply ${name} with a non-numeric argument to '${path}'`);
    const zero = calculate(name, operand, int(0) as NumberValue);
    return {
      mode: "set",
      update(current) {
        if (!isNumber(current)) return fail("TypeMismatch", `Cannot apply ${name} to '${path}', a ${typeName(current)}`);
        const result = calculate(name, operand, current);
        // As in the server 0 is the same as -0, and NaN is not the same as NaN.
        return current.t === result.t && current.v === result.v ? current : result;
      },
      create: () => (name === "$inc" ? operand : zero),
    };
  };
}

function calculate(name: "$inc" | "$mul", a: NumberValue, b: NumberValue): Value {
  if (a.t === T.decimal || b.t === T.decimal) return fail("NotImplemented", `${name} of Decimal128 is not supported`);
  if (a.t === T.double || b.t === T.double) {
    return double(name === "$inc" ? Number(a.v) + Number(b.v) : Number(a.v) * Number(b.v));
  }
  const result = name === "$inc" ? BigInt(a.v) + BigInt(b.v) : BigInt(a.v) * BigInt(b.v);
  if (a.t === T.int && b.t === T.int) return integer(result);
  if (BigInt.asIntN(64, result) !== result) fail("BadValue", `Failed to apply ${name}: the result does not fit in 64 bits`);
  return long(result);
}

function isDate(operand: Value): boolean {
  if (operand.t === T.bool) return true;
  const names = operand.t === T.object ? operand.v.names : [""];
  const type = operand.t === T.object ? operand.v.get("$type")?.v : undefined;
  if (names.some((name) => name !== "$type") || (type !== "date" && type !== "timestamp")) {
    fail("BadValue", "$currentDate takes a boolean or {$type: 'date' or 'timestamp'}");
  }
  return type === "date";
}

/** `$rename` sets at its target the value that the source had before the update. */
function compileRename(operand: Value, from: string): Action {
  if (operand.t !== T.string) return fail("BadValue", `The target of $rename must be a string, not a ${typeName(operand)}`);
  const to = operand.v;
  const [source, target] = [from.split("."), to.split(".")];
  if (to.includes("\0")) fail("BadValue", "The target of $rename cannot contain a null byte");
  if (`${from}.`.startsWith(`${to}.`) || `${to}.`.startsWith(`${from}.`)) {
    fail("BadValue", `The source and target field for $rename must differ and not be on the same path: ${from}, ${to}`);
  }
  if ([...source, ...target].some((part) => part === "$" || isArrayFilter(part))) {
    fail("BadValue", `The source and target field for $rename may not be dynamic: ${from}, ${to}`);
  }
  const moved = ({ root }: Run): Value | undefined => {
    const { value, inArray, blocked } = follow(root, source);
    if (blocked) fail("PathNotViable", `cannot use the path '${from}' to traverse an element of type ${blocked}`);
    if (value && (inArray || follow(root, target).inArray)) fail("BadValue", "$rename cannot reach into an array");
    return value;
  };
  return { mode: "set", target: to, update: (current, run) => moved(run) ?? current, create: moved };
}

/** Walks a path: the value there, whether it leads through an array, and the type of what it cannot lead through. */
function follow(root: Doc, parts: readonly string[]): { value?: Value; inArray: boolean; blocked?: string } {
  let value: Value | undefined = object(root);
  let inArray = false;
  for (const part of parts) {
    if (value === undefined) break;
    const parent: Value = value;
    const index = parent.t === T.array ? arrayIndex(part) : undefined;
    inArray ||= parent.t === T.array;
    if (parent.t === T.object) value = parent.v.get(part);
    else if (parent.t === T.array && index !== undefined) value = parent.v.items[index];
    else return { inArray, blocked: typeName(parent) };
  }
  return { value, inArray };
}
