import type { OwnApplicationView } from "@raati/core/recruitment/schema";
import type { FormValues } from "../../applications/values.ts";

/** What somebody has told, by the names of the fields of the form. */
export function ownValues(content: NonNullable<OwnApplicationView["content"]>): FormValues {
  const flat = Object.entries(content).flatMap(([name, value]) => valuesAt(name, value));
  return Object.fromEntries(flat);
}

/** Fields that are ticked or not; other answers of yes or no are chosen. */
const TICKED = new Set(["specialConsent", "isStaff", "inInfluencingBody", "ofAge"]);

function valuesAt(name: string, value: unknown): [string, string | readonly string[] | boolean][] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return [[name, value.map(String)]];
  if (typeof value === "object") return Object.entries(value).flatMap(([part, inner]) => valuesAt(`${name}.${part}`, inner));
  if (typeof value === "boolean" && TICKED.has(name)) return [[name, value]];
  if (typeof value === "boolean") return [[name, value ? "yes" : "no"]];
  return typeof value === "string" || typeof value === "number" ? [[name, `${value}`]] : [];
}
