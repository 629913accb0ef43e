import { double, integer, isNumber, long, NULL, T, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";

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
