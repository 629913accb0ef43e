import { SEVERAL, UNKNOWN } from "./dimensions.ts";
import type { Answer } from "./schema.ts";
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
 * The groups of an applicant by dimension: area, age, gender, language, role, seat, and one dimension for each question of
 * a plugin that has options. Those of questions of a special kind come apart, for they are stored with their answers.
 */
export function groupsOf(
  { birthYear, areaId, gender, speaks, role, seat, answers }: GroupFacts,
  { ageYear, ageBounds, fields }: { ageYear: number; ageBounds: readonly number[]; fields: readonly FormField[] },
): { groups: Groups; special: Groups } {
  const groups: Groups = {
    area: areaId ?? UNKNOWN, age: birthYear === undefined ? UNKNOWN : ageGroup(ageYear - birthYear, ageBounds),
    gender: gender ?? "undisclosed", language: speaks ?? UNKNOWN, role: role ?? UNKNOWN, seat: seat ?? UNKNOWN,
  };
  const special: Groups = {};
  for (const field of fields) {
    if (field.plugin === undefined || (field.kind !== "choice" && field.kind !== "choices")) continue;
    const into = field.special ? special : groups;
    const dimension = dimensionOf(field, groups, special);
    into[dimension] = groupIn(answers[field.id]);
  }
  return { groups, special };
}

/** The field's own name, as plugins' quota templates name it; with the plugin in front when the name is taken. */
function dimensionOf({ id, plugin }: FormField, ...taken: readonly Groups[]): string {
  const own = id.slice(`${plugin}_`.length);
  return taken.some((groups) => own in groups) ? `${plugin}-${own}` : own;
}

function groupIn(answer: Answer | undefined): string {
  if (typeof answer === "string") return answer;
  if (!Array.isArray(answer) || answer.length === 0) return UNKNOWN;
  return answer.length === 1 ? answer[0]! : SEVERAL;
}
