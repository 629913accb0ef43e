import { compareStrings, fail, int, NULL, string, T, typeName } from "@raati/mongo-values";
import { millisecondsOf } from "./calendar.ts";
import { formatDouble } from "./convert.ts";
import { formatDate, ISO_FORMAT } from "./date-text.ts";
import {
  binary, indexFrom, int32Of, keyed, list, nary, nullish, plain, readAll, textOf, textOrNone, unary, type Operand,
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
    case T.date: return formatDate(ISO_FORMAT, millisecondsOf(value), UTC);
    case T.decimal: case T.timestamp: return fail("NotImplemented", `${typeName(value)} is not converted to a string`);
    default: return fail(16007, `can't convert from BSON type ${typeName(value)} to String`);
  }
}

/** Only the letters A to Z have two cases for MongoDB. */
const upper = (text: string): string => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

const $concat = nary((parts, env, { name }) => {
  const texts = readAll(parts, env, (value) => textOf(value, 16702, `${name}'s argument`));
  return texts ? string(texts.join("")) : NULL;
});

const $split = binary((a, b) => {
  if (nullish(a) || nullish(b)) return NULL;
  const text = textOf(a, 40085, "$split's first argument");
  const separator = textOf(b, 40086, "$split's second argument");
  return separator === "" ? fail(40087, "$split requires a non-empty separator") : list(text.split(separator).map(string));
});

/** Answers where the token is at or after `start` and before `end`, -1 for nowhere. */
type Find = (text: string, token: string, start: number, end: number) => number;

function indexOf(textCode: number, tokenCode: number, find: Find): Operator {
  return nary((parts, env, { name }) => {
    const text = textOrNone(parts[0](env), textCode, `${name}'s first argument`);
    if (text === undefined) return NULL;
    const token = textOf(parts[1](env), tokenCode, `${name}'s second argument`);
    const [start, end] = [indexFrom(parts[2], env, name, 0), indexFrom(parts[3], env, name, Infinity)];
    return int(end < start ? -1 : find(text, token, start, end));
  }, 2, 4);
}

const findBytes: Find = (text, token, start, end) => {
  const bytes = Buffer.from(text);
  return start > bytes.length ? -1 : bytes.subarray(0, end).indexOf(token, start);
};

/** Counts in code points. Only where the token begins must lie before the end; it may reach beyond. */
const findPoints: Find = (text, token, start, end) => {
  if (text === "" && token === "") return start === 0 ? 0 : -1;
  const points = Array.from(text);
  const before = points.slice(0, start).join("").length;
  const at = start < points.length ? text.indexOf(token, before) : -1;
  const found = at < 0 ? -1 : start + Array.from(text.slice(before, at)).length;
  return found < Math.min(end, points.length) ? found : -1;
};

const $substrBytes = nary((parts, env) => {
  const [value, from, count] = parts.map((part) => part(env));
  const bytes = Buffer.from(coerced(value));
  const [start, length] = [truncated(from, 16034), truncated(count, 16035)];
  if (start < 0) fail(50752, `$substrBytes: starting index must be non-negative (got: ${start})`);
  const end = length < 0 ? bytes.length : start + length;
  if (isContinuation(bytes[start])) fail(28656, "$substrBytes: starting index is a UTF-8 continuation byte");
  if (isContinuation(bytes[end])) fail(28657, "$substrBytes: ending index is in the middle of a UTF-8 character");
  return string(bytes.toString("utf8", Math.min(start, bytes.length), Math.min(end, bytes.length)));
}, 3, 3);

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

function truncated(value: Operand, code: number): number {
  const number = Math.trunc(Number(plain(value, code, "$substrBytes: start and length").v));
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
  return keyed([50696, 50694], { input: 50695 }, ["chars"], (given, { name }) => (env) => {
    const text = textOrNone(given.input(env), 50699, `${name}'s input`);
    if (text === undefined) return NULL;
    const chars = given.chars ? textOrNone(given.chars(env), 50700, `${name}'s chars`) : WHITESPACE;
    if (chars === undefined) return NULL;
    const points = Array.from(text);
    const kept = (point: string): boolean => !Array.from(chars).includes(point);
    const start = left ? points.findIndex(kept) : 0;
    return string(start < 0 ? "" : points.slice(start, right ? points.findLastIndex(kept) + 1 : undefined).join(""));
  });
}

const REPLACED = { input: 51746, find: 51745, replacement: 51744 };

function replacing(replace: (text: string, find: string, by: string) => string): Operator {
  return keyed([51751, 51750], { input: 51749, find: 51748, replacement: 51747 }, [], (given, { name }) => (env) => {
    const [text, find, by] = Object.entries(REPLACED).map(([key, code]) =>
      textOrNone(given[key as keyof typeof REPLACED](env), code, `${name}'s '${key}'`));
    return text === undefined || find === undefined || by === undefined ? NULL : string(replace(text, find, by));
  });
}

/** An empty text to find matches between all bytes, with which MongoDB takes characters apart. */
function replaceAll(text: string, find: string, by: string): string {
  const ascii = text.length === Buffer.byteLength(text);
  if (find === "" && !ascii) fail("NotImplemented", "$replaceAll does not find an empty text in what is not ASCII");
  return text.replaceAll(find, () => by);
}

export const STRINGS: Operators = {
  $concat, $split, $substrBytes, $substrCP,
  $substr: $substrBytes,
  $indexOfBytes: indexOf(40091, 40092, findBytes),
  $indexOfCP: indexOf(40093, 40094, findPoints),
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
