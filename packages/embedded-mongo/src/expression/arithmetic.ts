import { date, double, int, integer, isNumber, long, NULL, T, typeName, type Value } from "../bson/value.ts";
import { fail, type CodeName } from "../errors.ts";
import {
  binary, mapping, nary, nullish, plain, type Env, type Expression, type Operator, type Operators, type Plain,
} from "./operator.ts";

const fits64 = (value: bigint): boolean => BigInt.asIntN(64, value) === value;

/**
 * Folds numbers from the left in the widest type so far: integers exactly in 64 bits, as doubles from the first double or
 * the first overflow on. An integer result is an Int32 when all numbers were and it fits.
 */
function accumulate(
  numbers: readonly Plain[],
  start: number,
  exact: (a: bigint, b: bigint) => bigint,
  inexact: (a: number, b: number) => number,
): Value {
  let type: 1 | 16 | 18 = T.int;
  let whole = BigInt(start);
  let real = start;
  for (const number of numbers) {
    real = inexact(type === T.double ? real : Number(whole), Number(number.v));
    if (type === T.double || number.t === T.double) type = T.double;
    else {
      const next = exact(whole, BigInt(number.v));
      if (!fits64(next)) type = T.double;
      else if (number.t === T.long) type = T.long;
      whole = next;
    }
  }
  return type === T.double ? double(real) : type === T.long ? long(whole) : integer(whole);
}

/** Evaluates operands up to the first null; undefined when there is one. `other` judges what is no number. */
function numbersOf(parts: Expression[], env: Env, name: string, other: (value: Value) => void): Plain[] | undefined {
  const numbers: Plain[] = [];
  for (const part of parts) {
    const value = part(env);
    if (nullish(value)) return undefined;
    if (isNumber(value)) numbers.push(plain(value, name));
    else other(value);
  }
  return numbers;
}

const $add = nary((parts, env) => {
  let day: bigint | undefined;
  const numbers = numbersOf(parts, env, "$add", (value) => {
    if (value.t !== T.date) fail("TypeMismatch", `$add only supports numeric or date types, not ${typeName(value)}`);
    if (day !== undefined) fail(16612, "only one date allowed in an $add expression");
    day = value.v;
  });
  if (!numbers) return NULL;
  return day === undefined ? accumulate(numbers, 0, (a, b) => a + b, (a, b) => a + b) : shifted(day, numbers);
});

/** A date with milliseconds added. Releases differ in when they round fractions; what they differ on is refused. */
function shifted(day: bigint, numbers: readonly Plain[]): Value {
  let total = day;
  let fraction = 0;
  for (const { v } of numbers) {
    if (!Number.isFinite(Number(v))) fail("Overflow", "date overflow in $add");
    if (typeof v === "bigint" || Number.isInteger(v)) total += BigInt(v);
    else if (fraction === 0) fraction = v;
    else fail("NotImplemented", "$add takes one fractional number with a date");
  }
  if (Math.abs(fraction % 1) === 0.5 && total < 0n !== fraction < 0) {
    fail("NotImplemented", "$add does not round half a millisecond that is of another sign than the date");
  }
  total += BigInt(Math.sign(fraction) * Math.round(Math.abs(fraction)));
  return fits64(total) ? date(total) : fail("Overflow", "date overflow in $add");
}

const $subtract = binary((a, b) => {
  if (isNumber(a) && isNumber(b)) return difference(plain(a, "$subtract"), plain(b, "$subtract"));
  if (nullish(a) || nullish(b)) return NULL;
  if (a.t !== T.date || (b.t !== T.date && !isNumber(b))) {
    return fail("TypeMismatch", `can't $subtract ${typeName(b)} from ${typeName(a)}`);
  }
  const amount = b.t === T.date ? b.v : plain(b, "$subtract").v;
  if (typeof amount === "number" && !Number.isInteger(amount)) fail("NotImplemented", "$subtract of a fraction from a date");
  const whole = a.v - BigInt(amount);
  if (!fits64(whole)) fail("Overflow", "date overflow in $subtract");
  return b.t === T.date ? long(whole) : date(whole);
});

function difference(a: Plain, b: Plain): Value {
  const real = Number(a.v) - Number(b.v);
  if (a.t === T.double || b.t === T.double) return double(real);
  const whole = BigInt(a.v) - BigInt(b.v);
  return a.t === T.int && b.t === T.int ? integer(whole) : fits64(whole) ? long(whole) : double(real);
}

const $multiply = nary((parts, env) => {
  const numbers = numbersOf(parts, env, "$multiply", (value) =>
    fail("TypeMismatch", `$multiply only supports numeric types, not ${typeName(value)}`));
  if (!numbers) return NULL;
  const exact = accumulate(numbers, 1, (a, b) => a * b, (a, b) => a * b);
  // The double is multiplied along from the start, so it carries the rounding of all factors.
  return exact.t === T.double ? double(numbers.reduce((total, { v }) => total * Number(v), 1)) : exact;
});

/** An operator of two numbers; null when one of them is nullish. The codes are for an operand that is no number. */
function arithmetic(codes: [CodeName | number, CodeName | number], apply: (a: Plain, b: Plain) => Value): Operator {
  return binary((a, b, { name }) => {
    if (nullish(a) || nullish(b)) return NULL;
    if (!isNumber(a)) return fail(codes[0], `${name} only supports numeric types, not ${typeName(a)}`);
    if (!isNumber(b)) return fail(codes[1], `${name} only supports numeric types, not ${typeName(b)}`);
    return apply(plain(a, name), plain(b, name));
  });
}

const $divide = arithmetic(["TypeMismatch", "TypeMismatch"], (a, b) =>
  Number(b.v) === 0 ? fail("BadValue", "can't $divide by zero") : double(Number(a.v) / Number(b.v)));

const $mod = arithmetic([16611, 16611], (a, b) => {
  const divisor = Number(b.v);
  if (divisor === 0) fail(16610, "can't $mod by zero");
  // A double divisor that is a 32-bit integer counts as one.
  if (a.t === T.double || (b.t === T.double && (divisor | 0) !== divisor)) return double(Number(a.v) % divisor);
  return a.t === T.long || b.t === T.long ? long(BigInt(a.v) % BigInt(b.v)) : int((a.v % divisor) + 0);
});

const $log = arithmetic([28756, 28757], (a, b) => {
  const value = positive(Number(a.v), 28758, "$log's argument");
  const base = positive(Number(b.v), 28759, "$log's base");
  return base === 1 ? fail(28759, "$log's base must not be equal to 1") : double(Math.log(value) / Math.log(base));
});

const $pow = arithmetic([28762, 28763], (a, b) => {
  const [base, exponent] = [Number(a.v), Number(b.v)];
  if (base === 0 && exponent < 0) fail(28764, "$pow cannot take a base of 0 and a negative exponent");
  const whole = a.t === T.double || b.t === T.double ? undefined : wholePower(BigInt(a.v), BigInt(b.v));
  if (whole !== undefined) return a.t === T.int && b.t === T.int ? integer(whole) : long(whole);
  // In C, unlike in JavaScript, 1 to any power is 1.
  return double(base === 1 || (base === -1 && Math.abs(exponent) === Infinity) ? 1 : base ** exponent);
});

/** The power when it is a 64-bit integer. */
function wholePower(base: bigint, exponent: bigint): bigint | undefined {
  if (base === 0n || base === 1n || base === -1n) return exponent === 0n ? 1n : exponent % 2n === 0n ? base * base : base;
  const power = exponent < 0n || exponent > 63n ? undefined : base ** exponent;
  return power !== undefined && fits64(power) ? power : undefined;
}

function positive(value: number, code: number, what: string): number {
  return value > 0 || Number.isNaN(value) ? value : fail(code, `${what} must be a positive number, but is ${value}`);
}

/** An operator of one number. */
function numeric(apply: (value: Plain) => Value): Operator {
  return mapping((a, { name }) =>
    isNumber(a) ? apply(plain(a, name)) : fail(28765, `${name} only supports numeric types, not ${typeName(a)}`));
}

const real = (apply: (value: number) => number): Operator => numeric((a) => double(apply(Number(a.v))));
const towards = (round: (value: number) => number): Operator => numeric((a) => (a.t === T.double ? double(round(a.v)) : a));

export const ARITHMETIC: Operators = {
  $add, $subtract, $multiply, $divide, $mod, $log, $pow,
  $abs: numeric((a) => {
    if (a.t === T.double) return double(Math.abs(a.v));
    if (a.t === T.int) return integer(BigInt(Math.abs(a.v)));
    return a.v === -(2n ** 63n) ? fail(28680, "can't take $abs of long long min") : long(a.v < 0n ? -a.v : a.v);
  }),
  $ceil: towards(Math.ceil),
  $floor: towards(Math.floor),
  $exp: real(Math.exp),
  $ln: real((value) => Math.log(positive(value, 28766, "$ln's argument"))),
  $log10: real((value) => Math.log10(positive(value, 28761, "$log10's argument"))),
  $sqrt: real((value) => (value < 0 ? fail(28714, "$sqrt's argument must not be negative") : Math.sqrt(value))),
};
