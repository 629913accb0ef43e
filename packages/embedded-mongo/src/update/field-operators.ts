import { compare } from "../bson/compare.ts";
import { date, double, int, integer, isNumber, long, T, typeName, type NumberValue, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import type { Action, Compile, Run } from "./action.ts";
import { identical } from "./edit.ts";
import { nextTimestamp } from "./timestamp.ts";

/** Takes the field away; an array keeps null in its place. */
export const REMOVE: Action = { mode: "remove", update: () => undefined };

/** The modifiers of single values, `$rename` excepted. */
export const FIELD_OPERATORS: Record<string, Compile> = {
  $set: setting(() => true),
  $setOnInsert: setting((run) => run.inserting),
  $unset: () => REMOVE,
  $min: extremum(1),
  $max: extremum(-1),
  $inc: arithmetic("$inc"),
  $mul: arithmetic("$mul"),
  $bit: compileBit,
  $currentDate: (operand) => {
    const now = isDate(operand) ? () => date(BigInt(Date.now())) : nextTimestamp;
    return { mode: "set", update: now, create: now };
  },
};

function setting(applies: (run: Run) => boolean): Compile {
  return (operand) => ({
    mode: "set",
    update: (current, run) => (!applies(run) || identical(current, operand) ? current : operand),
    create: (run) => (applies(run) ? operand : undefined),
  });
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
    if (operand.t === T.decimal) fail("NotImplemented", `${name} by Decimal128 is not supported`);
    return {
      mode: "set",
      update(current) {
        if (isNumber(current)) return keep(current, calculate(name, operand, current));
        return fail("TypeMismatch", `Cannot apply ${name} to '${path}' of non-numeric type ${typeName(current)}`);
      },
      create: () => (name === "$inc" ? operand : calculate(name, operand, int(0) as NumberValue)),
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

/** The old number when the new one is the same; as in the server 0 is the same as -0, and NaN is not the same as NaN. */
function keep(current: Value, result: Value): Value {
  return current.t === result.t && current.v === result.v ? current : result;
}

const BITS = new Map<string, (a: bigint, b: bigint) => bigint>([
  ["and", (a, b) => a & b], ["or", (a, b) => a | b], ["xor", (a, b) => a ^ b],
]);

function compileBit(operand: Value): Action {
  if (operand.t !== T.object || operand.v.size === 0) {
    return fail("BadValue", `$bit needs a document like {and: <int>}, not a ${typeName(operand)}`);
  }
  const steps = [...operand.v.entries()].map(([name, mask]) => {
    const combine = BITS.get(name) ?? fail("BadValue", `$bit supports 'and', 'or' and 'xor', not '${name}'`);
    if (mask.t !== T.int && mask.t !== T.long) return fail("BadValue", `$bit needs an integer, not a ${typeName(mask)}`);
    return (value: Value): Value => {
      if (value.t !== T.int && value.t !== T.long) return fail("BadValue", `Cannot apply $bit to a ${typeName(value)}`);
      const result = combine(BigInt(value.v), BigInt(mask.v));
      return value.t === T.int && mask.t === T.int ? int(Number(result)) : long(result);
    };
  });
  const apply = (value: Value) => steps.reduce((sofar, step) => step(sofar), value);
  return { mode: "set", update: (current) => keep(current, apply(current)), create: () => apply(int(0)) };
}

function isDate(operand: Value): boolean {
  if (operand.t === T.bool) return true;
  if (operand.t !== T.object) return fail("BadValue", `${typeName(operand)} is not valid for $currentDate`);
  const other = operand.v.names.find((name) => name !== "$type");
  if (other !== undefined) fail("BadValue", `Unrecognized $currentDate option: ${other}`);
  const type = operand.v.get("$type")?.v;
  if (type !== "date" && type !== "timestamp") fail("BadValue", "The '$type' of $currentDate must be 'date' or 'timestamp'");
  return type === "date";
}
