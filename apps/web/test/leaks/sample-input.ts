import { newId } from "@raati/db";
import type { z } from "zod";

/** What the generator knows of zod's insides. */
interface Def {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Record<string, string>;
  readonly values?: readonly unknown[];
  readonly format?: string;
  readonly checks?: readonly {
    readonly _zod: {
      readonly def: { readonly check: string; readonly minimum?: number; readonly value?: number; readonly format?: string }
    }
  }[];
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
}

/** Values for fields by their name. A function is asked anew for each input. */
export type Known = Readonly<Record<string, unknown>>;

/** A field that the test does not know how to fill: whoever adds a procedure says it in the table of the test. */
export class UnknownField extends Error {}

/**
 * An input that a procedure's schemas take, made from the schemas themselves, so that a new procedure is tested without
 * anybody's thinking of it. Fields that are known by name get the known value; ids must be known.
 */
export function sampleInput(schemas: readonly z.ZodType[], known: Known): Record<string, unknown> {
  return Object.assign({}, ...schemas.map((schema) => sample("", schema, known))) as Record<string, unknown>;
}

function sample(name: string, schema: z.ZodType, known: Known): unknown {
  if (name !== "" && name in known) return typeof known[name] === "function"
    ? (known[name] as () => unknown)() : known[name];
  const def = (schema as unknown as { def: Def }).def;
  switch (def.type) {
    case "object": return objectSample(def, known);
    case "optional": case "default": case "prefault": return undefined;
    case "nullable": return null;
    case "readonly": case "nonoptional": case "catch": return sample(name, def.innerType!, known);
    case "pipe": return sample(name, def.in!, known);
    case "transform": return undefined;
    case "intersection": return Object.assign(
      {}, sample(name, def.left!, known), sample(name, def.right!, known),
    ) as unknown;
    case "union": return sample(name, def.options![0]!, known);
    case "enum": return Object.values(def.entries!)[0];
    case "literal": return def.values![0];
    case "array": return leastOf(def) > 0 ? [sample(singular(name), def.element!, known)] : [];
    case "record": return { fi: "Nimi", sv: "Namn" };
    case "boolean": return true;
    case "date": return new Date("2026-05-15T09:00:00Z");
    case "number": case "int": return Math.max(1, leastOf(def));
    case "string": return text(name, def);
    case "unknown": case "any": return {};
    default: throw new UnknownField(`The field ${name} is of a kind that the test cannot fill: ${def.type}`);
  }
}

function objectSample({ shape = {} }: Def, known: Known): Record<string, unknown> {
  const fields = Object.entries(shape).map(([name, schema]) => [name, sample(name, schema, known)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

const singular = (name: string) => name.replace(/s$/, "");

function leastOf({ checks = [] }: Def): number {
  return Math.max(
    0, ...checks.map(({ _zod: { def } }) => def.minimum ?? (def.check === "greater_than" ? (def.value ?? 0) : 0))
  );
}

function text(name: string, { format, checks = [] }: Def): string {
  const formats = new Set([format, ...checks.map(({ _zod: { def } }) => def.format)]);
  if (formats.has("uuid") || formats.has("guid")) {
    if (name === "id") return newId();
    throw new UnknownField(`The leak test does not know whose id ${name} is: say it in the table of ids.`);
  }
  if (formats.has("email")) return "someone@people.example";
  if (formats.has("url")) return "https://www.example.fi/";
  if (formats.has("date")) return "2027-03-01";
  return "Teksti, joka kelpaa";
}
