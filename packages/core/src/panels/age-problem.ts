/** too-young for certain, or unsure: the year of birth is unknown, or the birthday decides. */
export type AgeProblem = "too-young" | "age-unsure";

/**
 * Whether somebody is old enough on a day. Only the year of birth is ever stored, so in the year in which somebody turns
 * that age nobody knows before its end: a coordinator who knows the person then has to say so.
 *
 * @param minimumAge in full years; undefined where there is no such rule
 * @param onDay "YYYY-MM-DD"
 * @returns undefined when there is no problem
 */
export function ageProblem(
  birthYear: number | undefined, minimumAge: number | undefined, onDay: string,
): AgeProblem | undefined {
  if (minimumAge === undefined || minimumAge === 0) return undefined;
  if (birthYear === undefined) return "age-unsure";
  const turns = Number(onDay.slice(0, 4)) - birthYear;
  if (turns < minimumAge) return "too-young";
  return turns === minimumAge ? "age-unsure" : undefined;
}
