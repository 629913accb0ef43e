import { toDecimal } from "../bson/number.ts";
import { T, type Value } from "../bson/value.ts";

/** Aggregation's truth: false, null, undefined, missing and every zero are false; all else is true, NaN and "" too. */
export function isTruthy(value: Value | undefined): boolean {
  if (value === undefined) return false;
  switch (value.t) {
    case T.bool: return value.v;
    case T.null: case T.undefined: return false;
    case T.int: case T.double: return value.v !== 0;
    case T.long: return value.v !== 0n;
    case T.decimal: {
      const decimal = toDecimal(value);
      return decimal.kind !== "finite" || decimal.coefficient !== 0n;
    }
    default: return true;
  }
}
