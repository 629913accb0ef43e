import {
  compare, double, fail, identity, integer, isNumber, long, NULL, T, type Collation, type StringKey, type Value,
} from "@raati/mongo-values";
import { list, nullish, type Operand } from "../expression/operator.ts";
import { sizeOf, type Memory } from "./memory.ts";

/** Gathers the values of one group. */
export interface Accumulator {
  add(value: Operand): void;
  result(): Value;
}

/** What the accumulators of one stage share while it runs. */
interface Shared { readonly collation?: Collation; readonly stringKey?: StringKey; readonly memory: Memory }

export type Start = (shared: Shared) => Accumulator;

/**
 * Sums numbers as MongoDB does: in a pair of doubles, the sum and what rounding took from it (the 2Sum of Knuth and the
 * Fast2Sum of Dekker), about 106 bits, so that integers stay exact and the errors of doubles do not add up. The sum has the
 * widest type among the numbers; what is not a number is left out.
 */
export class Sum {
  private sum = 0;
  private rest = 0;
  /** The plain sum, which says whether a NaN of the compensated one is an infinity. */
  private plain = 0;
  private widest: 16 | 18 | 1 = T.int;
  private count = 0;

  /** @throws NotImplemented for Decimal128 */
  add(value: Value | undefined): void {
    if (!isNumber(value)) return;
    this.count++;
    switch (value.t) {
      case T.int: return this.addDouble(value.v);
      case T.double:
        this.widest = T.double;
        return this.addDouble(value.v);
      case T.long: {
        if (this.widest === T.int) this.widest = T.long;
        const high = (value.v / 4294967296n) * 4294967296n;
        this.addDouble(Number(value.v - high));
        return this.addDouble(Number(high));
      }
      default: return fail("NotImplemented", "Sums and averages do not compute with Decimal128");
    }
  }

  /** The sum; an integer sum beyond 64 bits is a double. */
  total(): Value {
    if (this.widest === T.double || Math.abs(this.sum) > 2 ** 63) return double(this.asDouble());
    const exact = BigInt(this.sum) + BigInt(this.rest);
    if (BigInt.asIntN(64, exact) !== exact) return double(this.asDouble());
    return this.widest === T.int ? integer(exact) : long(exact);
  }

  /** The average as a double, null without numbers. */
  average(): Value {
    return this.count === 0 ? NULL : double(this.asDouble() / this.count);
  }

  private asDouble(): number {
    return Number.isNaN(this.sum) ? this.plain : this.sum;
  }

  private addDouble(value: number): void {
    this.plain += value;
    const x = value + this.rest;
    this.rest -= x - value;
    const sum = this.sum + x;
    const before = sum - x;
    this.rest += this.sum - before + (x - (sum - before));
    this.sum = sum;
  }
}

function summing(result: "total" | "average"): Start {
  return () => {
    const sum = new Sum();
    return { add: (value) => sum.add(value), result: () => sum[result]() };
  };
}

/** Keeps one value, null when there is none. */
function keeping(next: (held: Operand, value: Operand, collation?: Collation) => Operand): Start {
  return ({ collation }) => {
    let held: Operand;
    return { add: (value) => void (held = next(held, value, collation)), result: () => held ?? NULL };
  };
}

/** The least (sign 1) or greatest (-1) value, the first of equal ones; what is nullish does not count. */
function extreme(sign: 1 | -1): Start {
  return keeping((held, value, collation) =>
    nullish(value) || (held && sign * compare(held, value, collation) <= 0) ? held : value);
}

function gathering(distinct: boolean): Start {
  return ({ memory, stringKey }) => {
    const values: Value[] = [];
    const keys = new Set<string>();
    const add = (value: Operand): void => {
      if (value === undefined || (distinct && keys.size === keys.add(identity(value, stringKey)).size)) return;
      memory.add(sizeOf(value));
      values.push(value);
    };
    return { add, result: () => list(values) };
  };
}

/** Every accumulator that is served. */
export const ACCUMULATORS: Readonly<Record<string, Start>> = {
  $sum: summing("total"), $count: summing("total"), $avg: summing("average"), $min: extreme(1), $max: extreme(-1),
  $first: keeping((held, value) => held ?? value ?? NULL), $last: keeping((_, value) => value),
  $push: gathering(false), $addToSet: gathering(true),
};
