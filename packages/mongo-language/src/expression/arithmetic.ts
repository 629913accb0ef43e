import {
  date, double, fail, int, integer, long, NULL, outside, T, toDecimal, type CodeName, type Value,
} from "@raati/mongo-values";
import {
  binary, int32Of, mapping, nary, nullish, plain, readAll, type Operator, type Operators, type Plain,
} from "./operator.ts";

const fits64 = (value: bigint): boolean => BigInt.asIntN(64, value) === value;

/**
 * Folds numbers from the left in the widest type so far: integers exactly in 64 bits, as doubles from the first double or
 * the first overflow on. An integer result is an Int32 when all numbers were and it fits.
 */
function accumulate(
  numbers: readonly Plain[], start: number,
  exact: (a: bigint, b: bigint) => bigint, inexact: (a: number, b: number) => number,
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

const $add = nary((parts, env, { name }) => {
  let dated = false;
  const numbers = readAll(parts, env, (value): Plain => {
    if (value.t !== T.date) return plain(value, "TypeMismatch", name);
    if (dated) fail(16612, "only one date allowed in an $add expression");
    dated = true;
    return { t: T.long, v: value.v };
  });
  if (!numbers) return NULL;
  return dated ? shifted(numbers) : accumulate(numbers, 0, (a, b) => a + b, (a, b) => a + b);
});

/** A date with milliseconds added. Releases differ in when they round fractions; what they differ on is refused. */
function shifted(numbers: readonly Plain[]): Value {
  let total = 0n;
  let fraction = 0;
  for (const { v } of numbers) {
    if (typeof v === "bigint" || Number.isInteger(v)) total += BigInt(v);
    else if (!Number.isFinite(v)) fail("Overflow", "date overflow in $add");
    else if (fraction === 0) fraction = v;
    else fail("NotImplemented", "$add takes one fractional number with a date");
  }
  if (Math.abs(fraction % 1) === 0.5 && total < 0n !== fraction < 0) {
    fail("NotImplemented", "$add does not round half a millisecond that is of another sign than the date");
  }
  return dateOf(total + BigInt(Math.sign(fraction) * Math.round(Math.abs(fraction))));
}

const dateOf = (total: bigint): Value => (fits64(total) ? date(total) : fail("Overflow", "date overflow"));

const $subtract = binary((a, b, { name }) => {
  if (nullish(a) || nullish(b)) return NULL;
  if (a.t !== T.date) return difference(plain(a, "TypeMismatch", name), plain(b, "TypeMismatch", name));
  if (b.t === T.date) return fits64(a.v - b.v) ? long(a.v - b.v) : fail("Overflow", "overflow in $subtract");
  const amount = plain(b, "TypeMismatch", name).v;
  if (typeof amount === "number" && !Number.isInteger(amount)) fail("NotImplemented", "$subtract of a fraction from a date");
  return dateOf(a.v - BigInt(amount));
});

function difference(a: Plain, b: Plain): Value {
  const real = Number(a.v) - Number(b.v);
  if (a.t === T.double || b.t === T.double) return double(real);
  const whole = BigInt(a.v) - BigInt(b.v);
  return a.t === T.int && b.t === T.int ? integer(whole) : fits64(whole) ? long(whole) : double(real);
}

const $multiply = nary((parts, env, { name }) => {
  const numbers = readAll(parts, env, (value) => plain(value, "TypeMismatch", name));
  if (!numbers) return NULL;
  const exact = accumulate(numbers, 1, (a, b) => a * b, (a, b) => a * b);
  // The double is multiplied along from the start, so it carries the rounding of all factors.
  return exact.t === T.double ? double(numbers.reduce((total, { v }) => total * Number(v), 1)) : exact;
});

/** An operator of two numbers; null when one of them is nullish. The codes are for an operand that is no number. */
function arithmetic(left: CodeName | number, right: CodeName | number, apply: (a: Plain, b: Plain) => Value): Operator {
  return binary((a, b, { name }) => nullish(a) || nullish(b) ? NULL : apply(plain(a, left, name), plain(b, right, name)));
}

const $divide = arithmetic("TypeMismatch", "TypeMismatch", (a, b) =>
  Number(b.v) === 0 ? fail("BadValue", "can't $divide by zero") : double(Number(a.v) / Number(b.v)));

const $mod = arithmetic(16611, 16611, (a, b) => {
  const divisor = Number(b.v);
  if (divisor === 0) fail(16610, "can't $mod by zero");
  // A double divisor that is a 32-bit integer counts as one.
  if (a.t === T.double || (b.t === T.double && (divisor | 0) !== divisor)) return double(Number(a.v) % divisor);
  return a.t === T.long || b.t === T.long ? long(BigInt(a.v) % BigInt(b.v)) : int((a.v % divisor) + 0);
});

const $log = arithmetic(28756, 28757, (a, b) => {
  const value = positive(Number(a.v), 28758, "$log's argument");
  const base = positive(Number(b.v), 28759, "$log's base");
  return base === 1 ? fail(28759, "$log's base must not be equal to 1") : double(Math.log(value) / Math.log(base));
});

function positive(value: number, code: number, what: string): number {
  return value > 0 || Number.isNaN(value) ? value : fail(code, `${what} must be a positive number, but is ${value}`);
}

const $pow = arithmetic(28762, 28763, (a, b) => {
  const [base, exponent] = [Number(a.v), Number(b.v)];
  if (base === 0 && exponent < 0) fail(28764, "$pow cannot take a base of 0 and a negative exponent");
  const whole = a.t === T.double || b.t === T.double ? undefined : wholePower(BigInt(a.v), BigInt(b.v));
  if (whole !== undefined) return a.t === T.int && b.t === T.int ? integer(whole) : long(whole);
  // In C, unlike in JavaScript, 1 to any power is 1.
  return double(base === 1 || (base === -1 && Math.abs(exponent) === Infinity) ? 1 : base ** exponent);
});

/** The power when it is a 64-bit integer. */
function wholePower(base: bigint, exponent: bigint): bigint | undefined {
  if (base >= -1n && base <= 1n) return exponent === 0n ? 1n : exponent % 2n === 0n ? base * base : base;
  const power = exponent < 0n || exponent > 63n ? undefined : base ** exponent;
  return power !== undefined && fits64(power) ? power : undefined;
}

/** An operator of one number. */
const numeric = (apply: (value: Plain) => Value): Operator => mapping((a, { name }) => apply(plain(a, 28765, name)));
const real = (apply: (value: number) => number): Operator => numeric((a) => double(apply(Number(a.v))));
const towards = (round: (value: number) => number): Operator => numeric((a) => (a.t === T.double ? double(round(a.v)) : a));

/** How many digits Decimal128 has, in which MongoDB rounds. */
const DIGITS = 34;

/** `coefficient / 10^places` as an integer. */
type Divide = (coefficient: bigint, places: number) => bigint;

const toZero: Divide = (coefficient, places) => coefficient / 10n ** BigInt(places);

/** Halves go to the even neighbour. */
const toEven: Divide = (coefficient, places) => {
  const unit = 10n ** BigInt(places);
  const quotient = coefficient / unit;
  const rest = 2n * (coefficient % unit);
  return rest > unit || (rest === unit && quotient % 2n === 1n) ? quotient + 1n : quotient;
};

/** $round and $trunc of a number to places behind the point, or before it when negative. */
function rounding(divide: Divide): Operator {
  return nary((parts, env, { name }) => {
    const [value, precision] = [parts[0](env), parts[1]?.(env)];
    if (nullish(value)) return NULL;
    const number = plain(value, 51081, name);
    if (parts[1] && nullish(precision)) return NULL;
    const places = precision ? int32Of(precision, 51082, `precision argument to ${name}`, 16004) : 0;
    if (places < -20 || places > 100) fail(51083, `precision argument to ${name} must be in [-20, 100], not ${places}`);
    if (number.t === T.double) return double(roundDouble(number.v, places, divide));
    return roundInteger(number, places, divide, name);
  }, 1, 2);
}

/** Rounds the exact value of a double: first to the digits of Decimal128, then to the places. */
function roundDouble(value: number, places: number, divide: Divide): number {
  const decimal = toDecimal({ t: T.double, v: value });
  if (decimal.kind !== "finite") return outside(decimal);
  const excess = Math.max(0, decimal.coefficient.toString().length - DIGITS);
  const coefficient = toEven(decimal.coefficient, excess);
  const drop = -places - decimal.exponent - excess;
  const digits = drop > 0 ? divide(coefficient, drop) : coefficient * 10n ** BigInt(-drop);
  if (digits.toString().length > DIGITS) return Number.NaN;
  const magnitude = Number(`${digits}e${-places}`);
  return decimal.negative || Object.is(value, -0) ? -magnitude : magnitude;
}

function roundInteger(value: Exclude<Plain, { t: 1 }>, places: number, divide: Divide, name: string): Value {
  if (places >= 0) return value;
  const whole = BigInt(value.v);
  const magnitude = divide(whole < 0n ? -whole : whole, -places) * 10n ** BigInt(-places);
  const result = whole < 0n ? -magnitude : magnitude;
  if (!fits64(result)) fail(51080, `${name} of ${whole} does not fit 64 bits`);
  // Below the Int32 range MongoDB cuts the upper bits off; only above it does the result become a Long.
  return value.t === T.long || result > 2147483647n ? long(result) : int(Number(BigInt.asIntN(32, result)));
}

/** Another number from 0 up to 1 at each use, so never folded. */
const $rand: Operator = ({ argument }) => {
  const given = argument.t === T.object ? argument.v.size : argument.t === T.array ? argument.v.length : 1;
  return given > 0 ? fail(3040501, "$rand does not take arguments") : () => double(Math.random());
};

export const ARITHMETIC: Operators = {
  $add, $subtract, $multiply, $divide, $mod, $log, $pow, $rand,
  $abs: numeric((a) => {
    if (a.t !== T.long) return a.t === T.int ? integer(BigInt(Math.abs(a.v))) : double(Math.abs(a.v));
    return a.v === -(2n ** 63n) ? fail(28680, "can't take $abs of long long min") : long(a.v < 0n ? -a.v : a.v);
  }),
  $ceil: towards(Math.ceil),
  $floor: towards(Math.floor),
  $round: rounding(toEven),
  $trunc: rounding(toZero),
  $exp: real(Math.exp),
  $ln: real((value) => Math.log(positive(value, 28766, "$ln's argument"))),
  $log10: real((value) => Math.log10(positive(value, 28761, "$log10's argument"))),
  $sqrt: real((value) => (value < 0 ? fail(28714, "$sqrt's argument must not be negative") : Math.sqrt(value))),
};
