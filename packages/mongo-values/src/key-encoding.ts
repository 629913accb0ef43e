import { rankOf } from "./compare.ts";
import type { Decimal } from "./decimal.ts";
import type { Doc } from "./document.ts";
import { compareDecimals, toDecimal } from "./number.ts";
import { T, type NumberValue, type Value } from "./value.ts";

/** How strings enter a key when a collation rules: by a label in the collation's order, or by one string of its class. */
export type StringKey = (text: string) => Buffer | string;

/**
 * Encodes values so that comparing the bytes compares the values exactly as `compare` does, and equal values have equal
 * bytes: the keys of indexes, groups and sets. Every component begins with the rank of its type (1 to 127).
 */
export class KeyWriter {
  private buffer = Buffer.allocUnsafe(512);
  private at = 0;
  private stringKey: StringKey | undefined;

  reset(stringKey?: StringKey): this {
    this.at = 0;
    this.stringKey = stringKey;
    return this;
  }

  /** Adds one component; a descending one has all its bits turned. */
  add(value: Value, descending = false): this {
    const from = this.at;
    this.value(value);
    if (descending) for (let i = from; i < this.at; i++) this.buffer[i] ^= 0xff;
    return this;
  }

  addBytes(bytes: Uint8Array): this {
    this.need(bytes.length);
    this.buffer.set(bytes, this.at);
    this.at += bytes.length;
    return this;
  }

  /** Adds a whole number below 2^48, most significant byte first. */
  addUInt48(value: number): this {
    this.need(6);
    this.at = this.buffer.writeUIntBE(value, this.at, 6);
    return this;
  }

  get length(): number {
    return this.at;
  }

  /** The key so far, as a copy. */
  bytes(): Buffer {
    const bytes = Buffer.allocUnsafe(this.at);
    this.buffer.copy(bytes, 0, 0, this.at);
    return bytes;
  }

  /** The key so far as a string with a character a byte, for use in a Map. */
  text(): string {
    return this.buffer.toString("latin1", 0, this.at);
  }

  private need(bytes: number): void {
    if (this.at + bytes <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe((this.at + bytes) * 2);
    this.buffer.copy(larger, 0, 0, this.at);
    this.buffer = larger;
  }

  private byte(value: number): void {
    this.need(1);
    this.buffer[this.at++] = value;
  }

  private value(value: Value): void {
    this.byte(rankOf(value));
    this.payload(value);
  }

  private payload(value: Value): void {
    switch (value.t) {
      case T.int: case T.double: case T.long: case T.decimal: return this.number(value);
      case T.string: case T.symbol: {
        const key = this.stringKey ? this.stringKey(value.v) : value.v;
        return typeof key === "string" ? this.text0(key) : this.escaped(key);
      }
      case T.objectId: this.addBytes(value.v); return;
      case T.bool: return this.byte(value.v ? 1 : 0);
      case T.date: return this.int64(BigInt.asUintN(64, value.v) ^ (1n << 63n));
      case T.timestamp: return this.int64(value.v);
      case T.object: return this.document(value.v);
      case T.array:
        for (const item of value.v.items) this.value(item);
        return this.byte(0);
      case T.binary:
        this.need(5);
        this.at = this.buffer.writeUInt32BE(value.v.bytes.length, this.at);
        this.byte(value.v.sub);
        this.addBytes(value.v.bytes);
        return;
      case T.regex:
        this.text0(value.v.pattern);
        return this.text0(value.v.flags);
      case T.code: return this.text0(value.v);
      case T.dbPointer: case T.codeWithScope: return this.escaped(value.v);
      default: return;
    }
  }

  private document(doc: Doc): void {
    for (const [name, value] of doc.entries()) {
      this.byte(rankOf(value));
      this.text0(name);
      this.payload(value);
    }
    this.byte(0);
  }

  private int64(value: bigint): void {
    this.need(8);
    this.at = this.buffer.writeBigUInt64BE(value, this.at);
  }

  /** UTF-8 with a terminator of zero; a zero inside becomes 00 FF, and no component or record id begins with FF. */
  private text0(text: string): void {
    this.need(text.length * 6 + 1);
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 0 || c > 127) return this.escaped(Buffer.from(text.slice(i)));
      this.buffer[this.at++] = c;
    }
    this.buffer[this.at++] = 0;
  }

  private escaped(bytes: Uint8Array): void {
    this.need(bytes.length * 2 + 1);
    for (const b of bytes) {
      this.buffer[this.at++] = b;
      if (b === 0) this.buffer[this.at++] = 0xff;
    }
    this.buffer[this.at++] = 0;
  }

  /** Class of number, then the magnitude; the magnitude's bits are turned for negative numbers. */
  private number(value: NumberValue): void {
    const decimal = value.t === T.long || value.t === T.decimal ? toDecimal(value) : undefined;
    const sign = decimal ? signOf(decimal) : Math.sign(value.v as number);
    if (Number.isNaN(sign)) return this.byte(0x10);
    if (sign === 0) return this.byte(0x40);
    this.byte(sign < 0 ? 0x30 : 0x50);
    const from = this.at;
    if (decimal === undefined) this.magnitude(Math.abs(value.v as number));
    else if (decimal.kind === "infinity") this.magnitude(Infinity);
    else this.exactMagnitude({ ...(decimal as FiniteDecimal), negative: false });
    if (sign < 0) for (let i = from; i < this.at; i++) this.buffer[i] ^= 0xff;
  }

  private magnitude(double: number): void {
    this.need(9);
    this.at = this.buffer.writeDoubleBE(double, this.at);
    this.buffer[this.at++] = 0;
  }

  /** The largest double not above the number, then all digits of the number when it is no double. */
  private exactMagnitude(decimal: FiniteDecimal): void {
    const { coefficient, exponent } = decimal;
    let double = Math.min(Number(`${coefficient}e${exponent}`), Number.MAX_VALUE);
    const order = compareDecimals(decimal, toDecimal({ t: T.double, v: double }));
    if (order < 0) double = previousDouble(double);
    this.magnitude(double);
    if (order === 0) return;
    const digits = coefficient.toString();
    this.buffer[this.at - 1] = 1;
    this.need(17);
    this.at = this.buffer.writeUInt16BE(digits.length + exponent + 7000, this.at);
    this.addBytes(Buffer.from(BigInt(digits.padEnd(34, "0")).toString(16).padStart(30, "0"), "hex"));
  }
}

type FiniteDecimal = Extract<Decimal, { kind: "finite" }>;

function signOf(decimal: Decimal): number {
  if (decimal.kind === "nan") return Number.NaN;
  if (decimal.kind === "finite" && decimal.coefficient === 0n) return 0;
  return decimal.negative ? -1 : 1;
}

function previousDouble(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigUint64(0, view.getBigUint64(0) - 1n);
  return view.getFloat64(0);
}

const shared = new KeyWriter();

/** A Map key that is the same for two values exactly when they compare as equal. */
export function identity(value: Value, stringKey?: StringKey): string {
  return shared.reset(stringKey).add(value).text();
}

