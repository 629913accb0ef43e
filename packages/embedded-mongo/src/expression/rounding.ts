import { outside } from "../bson/decimal.ts";
import { toDecimal } from "../bson/number.ts";
import { double, int, isNumber, long, NULL, T, typeName, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { int32Of, nary, nullish, plain, type Operator, type Operators } from "./operator.ts";

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
    if (!isNumber(value)) return fail(51081, `${name} only supports numeric types, not ${typeName(value)}`);
    if (parts[1] && nullish(precision)) return NULL;
    const places = precision ? int32Of(precision, 51082, `precision argument to ${name}`, 16004) : 0;
    if (places < -20 || places > 100) fail(51083, `precision argument to ${name} must be in [-20, 100], not ${places}`);
    const number = plain(value, name);
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

function roundInteger(value: Extract<Value, { t: 16 | 18 }>, places: number, divide: Divide, name: string): Value {
  if (places >= 0) return value;
  const whole = BigInt(value.v);
  const magnitude = divide(whole < 0n ? -whole : whole, -places) * 10n ** BigInt(-places);
  const result = whole < 0n ? -magnitude : magnitude;
  if (BigInt.asIntN(64, result) !== result) fail(51080, `${name} of ${whole} does not fit 64 bits`);
  // Below the Int32 range MongoDB cuts the upper bits off; only above it does the result become a Long.
  return value.t === T.long || result > 2147483647n ? long(result) : int(Number(BigInt.asIntN(32, result)));
}

export const ROUNDING: Operators = { $round: rounding(toEven), $trunc: rounding(toZero) };
