// Compares what came with what a specification test expects, with the format's own operators.
// The classes are the driver's: it loads another copy of bson than an import of "bson" does.
import { Binary, Double, Int32, Long, ObjectId, type Document } from "mongodb";

import type { Entities } from "./entities.ts";
import { Miss } from "./miss.ts";

type Special = (expected: unknown, actual: unknown, path: string, entities: Entities) => void;

const SPECIAL: Record<string, Special> = {
  $$exists: (expected, actual, path) => demand((actual !== undefined) === expected, path, { $$exists: expected }, actual),
  $$unsetOrMatches: (expected, actual, path, entities) => {
    if (actual != null) match(expected, actual, path, entities, false);
  },
  $$type: (expected, actual, path) =>
    demand([expected].flat().includes(typeName(actual)), path, { $$type: expected }, actual),
  $$matchesEntity: (expected, actual, path, entities) =>
    match(entities.value(String(expected)), actual, path, entities, true),
  $$matchesHexBytes: (expected, actual, path) =>
    demand(Buffer.isBuffer(actual) && actual.toString("hex") === expected, path, expected, actual),
  $$sessionLsid: (expected, actual, path, entities) =>
    match(entities.sessionId(String(expected)), actual, path, entities, true),
};

function typeName(value: unknown): string {
  if (value instanceof Date) return "date";
  if (value instanceof ObjectId) return "objectId";
  if (value instanceof Long) return "long";
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "double";
  return typeof value;
}

/** The bare value of a number, of bytes, of an ObjectId; anything else as it is. */
function plain(value: unknown): unknown {
  if (value instanceof Long || value instanceof Int32 || value instanceof Double || typeof value === "bigint") {
    return Number(value);
  }
  if (value instanceof Binary) return Buffer.from(value.value()).toString("hex");
  if (Buffer.isBuffer(value)) return value.toString("hex");
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Date) return value.toISOString();
  // The driver keeps a sort in a map.
  if (value instanceof Map) return Object.fromEntries(value);
  return value;
}

function demand(holds: boolean, path: string, expected: unknown, actual: unknown): void {
  if (!holds) throw new Miss("different", `${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

/**
 * Checks a value against an expectation.
 *
 * @param exact whether a document may have no other keys than the expected ones; documents at the root may
 * @throws Miss when they differ
 */
export function match(expected: unknown, actual: unknown, path: string, entities: Entities, exact: boolean): void {
  const wanted = plain(expected);
  if (Array.isArray(wanted)) return matchArray(wanted, actual, path, entities, exact);
  if (wanted === null || typeof wanted !== "object") return demand(Object.is(wanted, plain(actual)), path, wanted, actual);
  const [operator, operand] = Object.entries(wanted)[0] ?? [""];
  if (operator.startsWith("$$")) {
    const special = SPECIAL[operator];
    if (!special) throw new Error(`the runner does not know ${operator}`);
    return special(operand, actual, path, entities);
  }
  matchDocument(wanted, actual, path, entities, exact);
}

function matchArray(expected: unknown[], actual: unknown, path: string, entities: Entities, exact: boolean): void {
  demand(Array.isArray(actual) && actual.length === expected.length, path, expected, actual);
  for (const [i, one] of expected.entries()) match(one, (actual as unknown[])[i], `${path}[${i}]`, entities, exact);
}

function matchDocument(expected: Document, actual: unknown, path: string, entities: Entities, exact: boolean): void {
  demand(typeof actual === "object" && actual !== null, path, expected, actual);
  const document = plain(actual) as Document;
  for (const [key, value] of Object.entries(expected)) match(value, document[key], `${path}.${key}`, entities, true);
  if (!exact) return;
  const surplus = Object.keys(document).filter((key) => !(key in expected) && document[key] !== undefined);
  demand(surplus.length === 0, path, expected, actual);
}
