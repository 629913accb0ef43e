import { NOT_TICKED, TICKED, UNKNOWN } from "./dimensions.ts";
import type { Answer } from "./schema.ts";
import { optionDimension, type CountedField } from "../forms/counted-fields.ts";
import type { FormField } from "../forms/schema.ts";

/** Group of an applicant by dimension. */
export type Groups = Record<string, string>;

/** What of an applicant decides the groups. */
export interface GroupFacts {
  readonly birthYear?: number | undefined;
  readonly areaId?: string | undefined;
  readonly gender?: string | undefined;
  readonly speaks?: string | undefined;
  readonly role?: string | undefined;
  readonly seat?: string | undefined;
  readonly answers: Readonly<Record<string, Answer>>;
}

/**
 * The group of an age.
 *
 * @param bounds the youngest ages of the groups, in order: `[18, 30]` makes age-0-17, age-18-29 and age-30-up
 */
export function ageGroup(age: number, bounds: readonly number[]): string {
  const at = bounds.findLastIndex((bound) => age >= bound);
  const [from, next] = [at < 0 ? 0 : bounds[at]!, bounds[at + 1]];
  return next === undefined ? `age-${from}-up` : `age-${from}-${next - 1}`;
}

/**
 * The groups of an applicant by dimension: area, age, gender, language, role, seat, and those of the plugins' questions that
 * have options. Those of questions of a special kind come apart, for they are stored with their answers.
 *
 * @param fields the questions that were asked
 */
export function groupsOf(
  { birthYear, areaId, gender, speaks, role, seat, answers }: GroupFacts,
  { ageYear, ageBounds, fields, counted }: {
    ageYear: number; ageBounds: readonly number[]; fields: readonly Pick<FormField, "id" | "special">[];
    counted: readonly CountedField[];
  },
): { groups: Groups; special: Groups } {
  const groups: Groups = {
    area: areaId ?? UNKNOWN, age: birthYear === undefined ? UNKNOWN : ageGroup(ageYear - birthYear, ageBounds),
    gender: gender ?? "undisclosed", language: speaks ?? UNKNOWN, role: role ?? UNKNOWN, seat: seat ?? UNKNOWN,
  };
  const special: Groups = {};
  for (const asked of fields) {
    const field = counted.find(({ answer }) => answer === asked.id);
    if (field) Object.assign(asked.special ? special : groups, groupsIn(field, answers[asked.id]));
  }
  return { groups, special };
}

/** One group of one answer; of a question that takes several, one group for each of its options. */
function groupsIn({ dimension, field: { kind, options } }: CountedField, answer: Answer | undefined): Groups {
  if (kind !== "choices") return { [dimension]: typeof answer === "string" ? answer : UNKNOWN };
  const ticked = Array.isArray(answer) ? answer : [];
  const group = (id: string) => (ticked.length === 0 ? UNKNOWN : ticked.includes(id) ? TICKED : NOT_TICKED);
  return Object.fromEntries(options.map(({ id }) => [optionDimension(dimension, id), group(id)]));
}
