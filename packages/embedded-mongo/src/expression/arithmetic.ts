import { date, double, int, integer, isNumber, long, NULL, T, typeName, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { binary, nary, nullish, plain, unary, type Operand, type Operator, type Operators, type Plain } from "./operator.ts";

const fits64 = (value: bigint): boolean => BigInt.asIntN(64, value) === value;

/** The C library's rounding of halves away from zero. */
const rounded = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));

/**
 * Folds numbers from the left in the widest type so far: integers exactly in 64 bits, as doubles from the first double or the
 * first overflow on. An integer result is an Int32 when all operands were and it fits.
 */
function accumulate(
  numbers: readonly Plain[], start: number, exact: (a: bigint, b: bigint) => bigint, inexact: (a: number, b: number) => number,
): Value {
  let type: 1 | 16 | 18 = T.int;
  let whole = BigInt(start);
  let real = start;
  for (const number of numbers) {
    if (type !== T.double && number.t !== T.double) {
      if (number.t === T.long) type = T.long;
      const next = exact(whole, BigInt(number.v));
      real = inexact(Number(whole), Number(number.v));
      if (fits64(next)) whole = next;
      else type = T.double;
    } else {
      real = inexact(type === T.double ? real : Number(whole), Number(number.v));
      type = T.double;
    }
  }
  return type === T.double ? double(real) : type === T.long ? long(whole) : integer(whole);
}

const sum = (numbers: readonly Plain[]): Value => accumulate(numbers, 0, (a, b) => a + b, (a, b) => a + b);

const $add = nary((parts, env) => {
  const numbers: Plain[] = [];
  let day: bigint | undefined;
  for (const part of parts) {
    const value = part(env);
    if (nullish(value)) return NULL;
    if (isNumber(value)) numbers.push(plain(value, "$add"));
    else if (value.t !== T.date) fail("TypeMismatch", `$add only supports numeric or date types, not ${typeName(value)}`);
    else if (day !== undefined) fail(16612, "only one date allowed in an $add expression");
    else day = value.v;
  }
  return day === undefined ? sum(numbers) : shifted(day, numbers);
});

/** A date with milliseconds added. Releases differ in when they round fractions; what they differ on is refused. */
function shifted(day: bigint, numbers: readonly Plain[]): Value {
  let total = day;
  let fraction = 0;
  for (const { v } of numbers) {
    if (!Number.isFinite(Number(v))) fail("Overflow", "date overflow in $add");
    if (typeof v === "bigint" || Number.isInteger(v)) total += BigInt(v);
    else if (fraction !== 0) fail("NotImplemented", "$add takes one fractional number with a date");
    else fraction = v;
  }
  if (fraction % 1 !== 0 && Math.abs(fraction % 1) === 0.5 && total < 0n !== fraction < 0) {
    fail("NotImplemented", "$add does not round half a millisecond across the sign");
  }
  total += BigInt(rounded(fraction));
  return fits64(total) ? date(total) : fail("Overflow", "date overflow in $add");
}

const $subtract = binary((a, b) => {
  if (isNumber(a) && isNumber(b)) {
    const [left, right] = [plain(a, "$subtract"), plain(b, "$subtract")];
    if (left.t === T.double || right.t === T.double) return double(Number(left.v) - Number(right.v));
    const whole = BigInt(left.v) - BigInt(right.v);
    if (left.t === T.int && right.t === T.int) return integer(whole);
    return fits64(whole) ? long(whole) : double(Number(left.v) - Number(right.v));
  }
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

const $multiply = nary((parts, env) => {
  const numbers: Plain[] = [];
  for (const part of parts) {
    const value = part(env);
    if (nullish(value)) return NULL;
    if (!isNumber(value)) return fail("TypeMismatch", `$multiply only supports numeric types, not ${typeName(value)}`);
    numbers.push(plain(value, "$multiply"));
  }
  return product(numbers);
});

/** As for sums, except that the double is multiplied along from the start and so carries its own rounding. */
function product(numbers: readonly Plain[]): Value {
  const real = numbers.reduce((total, { v }) => total * Number(v), 1);
  const exact = accumulate(numbers, 1, (a, b) => a * b, (a, b) => a * b);
  return exact.t === T.double ? double(real) : exact;
}

const $divide = binary((a, b) => {
  if (nullish(a) || nullish(b)) return NULL;
  if (!isNumber(a) || !isNumber(b)) {
    return fail("TypeMismatch", `$divide only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
  }
  const [left, right] = [Number(plain(a, "$divide").v), Number(plain(b, "$divide").v)];
  return right === 0 ? fail("BadValue", "can't $divide by zero") : double(left / right);
});

const $mod = binary((a, b) => {
  if (nullish(a) || nullish(b)) return NULL;
  if (!isNumber(a) || !isNumber(b)) return fail(16611, `$mod only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
  const [left, right] = [plain(a, "$mod"), plain(b, "$mod")];
  const divisor = Number(right.v);
  if (divisor === 0) fail(16610, "can't $mod by zero");
  // A double divisor that is a 32-bit integer counts as one.
  if (left.t === T.double || (right.t === T.double && (divisor | 0) !== divisor)) return double(Number(left.v) % divisor);
  if (left.t === T.long || right.t === T.long) return long(BigInt(left.v) % BigInt(right.v));
  return int((left.v % divisor) + 0);
});

/** An operator of one number; null for what is nullish. */
function numeric(apply: (value: Plain) => Value): Operator {
  return unary((a, { name }) => {
    if (nullish(a)) return NULL;
    return isNumber(a) ? apply(plain(a, name)) : fail(28765, `${name} only supports numeric types, not ${typeName(a)}`);
  });
}

const real = (apply: (value: number) => number): Operator => numeric((a) => double(apply(Number(a.v))));
const towards = (round: (value: number) => number): Operator => numeric((a) => (a.t === T.double ? double(round(a.v)) : a));

function positive(value: number, code: number, what: string): number {
  return value > 0 || Number.isNaN(value) ? value : fail(code, `${what} must be a positive number, but is ${value}`);
}

const $log = binary((a, b) => {
  if (nullish(a) || nullish(b)) return NULL;
  if (!isNumber(a)) return fail(28756, `$log's argument must be numeric, not ${typeName(a)}`);
  if (!isNumber(b)) return fail(28757, `$log's base must be numeric, not ${typeName(b)}`);
  const value = positive(Number(plain(a, "$log").v), 28758, "$log's argument");
  const base = positive(Number(plain(b, "$log").v), 28759, "$log's base");
  return base === 1 ? fail(28759, "$log's base must not be equal to 1") : double(Math.log(value) / Math.log(base));
});

const $pow = binary((a: Operand, b: Operand) => {
  if (nullish(a) || nullish(b)) return NULL;
  if (!isNumber(a)) return fail(28762, `$pow's base must be numeric, not ${typeName(a)}`);
  if (!isNumber(b)) return fail(28763, `$pow's exponent must be numeric, not ${typeName(b)}`);
  const [base, exponent] = [plain(a, "$pow"), plain(b, "$pow")];
  if (Number(base.v) === 0 && Number(exponent.v) < 0) fail(28764, "$pow cannot take a base of 0 and a negative exponent");
  const whole = base.t === T.double || exponent.t === T.double ? undefined : wholePower(BigInt(base.v), BigInt(exponent.v));
  if (whole === undefined) return double(realPower(Number(base.v), Number(exponent.v)));
  return base.t === T.int && exponent.t === T.int ? integer(whole) : long(whole);
});

/** The power when it is a 64-bit integer. */
function wholePower(base: bigint, exponent: bigint): bigint | undefined {
  if (base === 0n || base === 1n || base === -1n) return exponent === 0n ? 1n : exponent % 2n === 0n ? base * base : base;
  if (exponent < 0n || exponent > 63n) return undefined;
  const power = base ** exponent;
  return fits64(power) ? power : undefined;
}

/** C's pow, which unlike JavaScript's has 1 to any power be 1. */
function realPower(base: number, exponent: number): number {
  return base === 1 || (base === -1 && Math.abs(exponent) === Infinity) ? 1 : base ** exponent;
}

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
  $sqrt: real((value) => (value < 0 ? fail(28714, "$sqrt's argument must be greater than or equal to 0") : Math.sqrt(value))),
};
