import { compareStrings } from "../bson/compare.ts";
import { int, isNumber, NULL, string, T, typeName, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { formatDouble } from "./convert.ts";
import { formatDate, ISO_FORMAT } from "./date-format.ts";
import {
  binary, compiled, folded, int32Of, list, named, nary, nullish, plain, textOf, unary, type Env, type Expression, type Operand,
  type Operator, type Operators,
} from "./operator.ts";
import { UTC } from "./zones.ts";

/** What the older string operators take for the text of a value: numbers and dates count, nothing is empty. */
function coerced(value: Operand): string {
  if (nullish(value)) return "";
  switch (value.t) {
    case T.string: case T.symbol: case T.code: return value.v;
    case T.int: case T.long: return String(value.v);
    case T.double: return formatDouble(value.v);
    case T.date: return formatDate(ISO_FORMAT, value.v, UTC);
    case T.decimal: case T.timestamp: return fail("NotImplemented", `${typeName(value)} is not converted to a string`);
    default: return fail(16007, `can't convert from BSON type ${typeName(value)} to String`);
  }
}

/** Only the letters A to Z have two cases for MongoDB. */
const upper = (text: string): string => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

const $concat = nary((parts, env) => {
  let text = "";
  for (const part of parts) {
    const value = part(env);
    if (nullish(value)) return NULL;
    text += textOf(value, 16702, "$concat's argument");
  }
  return string(text);
});

const $split = binary((a, b) => {
  if (nullish(a) || nullish(b)) return NULL;
  const text = textOf(a, 40085, "$split's first argument");
  const separator = textOf(b, 40086, "$split's second argument");
  if (separator === "") fail(40087, "$split requires a non-empty separator");
  return list(text.split(separator).map(string));
});

const index = (part: Expression, env: Env, name: string): number => {
  const value = int32Of(part(env), 40096, `${name}'s index`);
  return value >= 0 ? value : fail(40097, `${name} requires a nonnegative index, found: ${value}`);
};

/** `find` answers where the token is at or after `start`, at most `end`; -1 for nowhere. */
function indexOf(codes: [number, number], find: (text: string, token: string, start: number, end: number) => number): Operator {
  return nary((parts, env, { name }) => {
    const value = parts[0](env);
    if (nullish(value)) return NULL;
    const text = textOf(value, codes[0], `${name}'s first argument`);
    const token = textOf(parts[1](env), codes[1], `${name}'s second argument`);
    const start = parts[2] ? index(parts[2], env, name) : 0;
    const end = parts[3] ? index(parts[3], env, name) : Infinity;
    return int(end < start ? -1 : find(text, token, start, end));
  }, 2, 4);
}

function findBytes(text: string, token: string, start: number, end: number): number {
  const bytes = Buffer.from(text);
  return start > bytes.length ? -1 : bytes.subarray(0, end).indexOf(token, start);
}

/** Counts in code points. Only where the token begins must lie before the end; it may reach beyond. */
function findPoints(text: string, token: string, start: number, end: number): number {
  const points = Array.from(text);
  if (text === "" && token === "") return start === 0 ? 0 : -1;
  const before = points.slice(0, start).join("").length;
  const at = start < points.length ? text.indexOf(token, before) : -1;
  const found = at < 0 ? -1 : start + Array.from(text.slice(before, at)).length;
  return found < Math.min(end, points.length) ? found : -1;
}

const $substrBytes = nary((parts, env) => {
  const [value, from, count] = parts.map((part) => part(env));
  const bytes = Buffer.from(coerced(value));
  const start = truncated(from, 16034, "starting index");
  const length = truncated(count, 16035, "length");
  if (start < 0) fail(50752, `$substrBytes: starting index must be non-negative (got: ${start})`);
  const end = length < 0 ? bytes.length : start + length;
  if (isContinuation(bytes[start])) fail(28656, "$substrBytes: starting index is a UTF-8 continuation byte");
  if (isContinuation(bytes[end])) fail(28657, "$substrBytes: ending index is in the middle of a UTF-8 character");
  return string(bytes.toString("utf8", Math.min(start, bytes.length), Math.min(end, bytes.length)));
}, 3, 3);

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

function truncated(value: Operand, code: number, what: string): number {
  if (!isNumber(value)) return fail(code, `$substrBytes: ${what} must be a numeric type (is BSON type ${typeName(value)})`);
  const number = Math.trunc(Number(plain(value, "$substrBytes").v));
  return Math.abs(number) < 2 ** 63 ? number : fail(31109, `Can't coerce out of range value ${number} to long`);
}

const $substrCP = nary((parts, env) => {
  const [value, from, count] = parts.map((part) => part(env));
  const text = coerced(value);
  const start = int32Of(from, 34451, "$substrCP: starting index", 34450);
  const length = int32Of(count, 34453, "$substrCP: length", 34452);
  if (length < 0) fail(34454, "$substrCP: length must be a nonnegative integer.");
  if (start < 0) fail(34455, "$substrCP: the starting index must be nonnegative integer.");
  return string(Array.from(text).slice(start, start + length).join(""));
}, 3, 3);

/** What $trim cuts when it is not told (manual, $trim, "Whitespace Characters"). */
const WHITESPACE = "\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a";

function trim(left: boolean, right: boolean): Operator {
  return (call) => {
    const given = compiled(call, named(call, { document: 50696, unknown: 50694 }, { input: 50695 }, ["chars"]));
    return folded([given.input, given.chars], (env) => {
      const input = given.input(env);
      if (nullish(input)) return NULL;
      const points = Array.from(textOf(input, 50699, `${call.name}'s input`));
      const chars = given.chars ? given.chars(env) : string(WHITESPACE);
      if (nullish(chars)) return NULL;
      const cut = new Set(textOf(chars, 50700, `${call.name}'s chars`));
      let start = 0;
      let end = points.length;
      while (left && start < end && cut.has(points[start])) start++;
      while (right && end > start && cut.has(points[end - 1])) end--;
      return string(points.slice(start, end).join(""));
    });
  };
}

function replacing(replace: (text: string, find: string, by: string) => string): Operator {
  return (call) => {
    const codes = { input: 51749, find: 51748, replacement: 51747 };
    const given = compiled(call, named(call, { document: 51751, unknown: 51750 }, codes));
    const { input, find, replacement } = given;
    return folded([input, find, replacement], (env) => {
      const values: Value[] = [];
      const all = [[input(env), 51746], [find(env), 51745], [replacement(env), 51744]] as const;
      for (const [value, code] of all) {
        if (nullish(value)) continue;
        textOf(value, code, `${call.name}'s argument`);
        values.push(value);
      }
      const [text, from, to] = values.map((value) => value.v as string);
      return values.length < 3 ? NULL : string(replace(text, from, to));
    });
  };
}

/** An empty text to find matches between all bytes, so that MongoDB would take characters apart. */
function replaceAll(text: string, find: string, by: string): string {
  if (find === "" && text.length !== Buffer.byteLength(text)) fail("NotImplemented", "$replaceAll of nothing in non-ASCII text");
  return text.replaceAll(find, () => by);
}

export const STRINGS: Operators = {
  $concat, $split, $substrBytes, $substrCP,
  $substr: (call) => $substrBytes({ ...call, name: "$substrBytes" }),
  $indexOfBytes: indexOf([40091, 40092], findBytes),
  $indexOfCP: indexOf([40093, 40094], findPoints),
  $strLenBytes: unary((a) => int(Buffer.byteLength(textOf(a, 34473, "$strLenBytes's argument")))),
  $strLenCP: unary((a) => int(Array.from(textOf(a, 34471, "$strLenCP's argument")).length)),
  $strcasecmp: binary((a, b) => int(Math.sign(compareStrings(upper(coerced(a)), upper(coerced(b)))))),
  $toLower: unary((a) => string(lower(coerced(a)))),
  $toUpper: unary((a) => string(upper(coerced(a)))),
  $trim: trim(true, true),
  $ltrim: trim(true, false),
  $rtrim: trim(false, true),
  $replaceOne: replacing((text, find, by) => text.replace(find, () => by)),
  $replaceAll: replacing(replaceAll),
};
