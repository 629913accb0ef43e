import { AssessmentModel } from "../../interviews/model.ts";
import { groupBy } from "../group-by.ts";
import type { CallPart, Source } from "../pools/call-part.ts";

export interface Score {
  /** Weighted mean of all points that were given, 1 to 5. */
  readonly score: number;
  readonly interviewers: number;
}

/** The interviewers' points, only those that were handed in. @param ids applications; at most 1,000 */
export async function scoresOf(
  source: Source, { call }: Pick<CallPart, "call">, ids: readonly string[],
): Promise<ReadonlyMap<string, Score>> {
  if (ids.length === 0) return new Map();
  const assessments = await source.of(AssessmentModel).find({ applicationId: { $in: ids }, done: true });
  const byApplication = groupBy(assessments, ({ applicationId }) => applicationId);
  return new Map([...byApplication].map(([id, some]) => [id, meanOf(some.map(({ scores }) => scores), call.scoring)]));
}

/** @param given the points of each interviewer, by criterion */
export function meanOf(
  given: readonly (readonly { readonly criterion: string; readonly score: number }[])[],
  criteria: readonly { readonly id: string; readonly weight: number }[],
): Score {
  const weightOf = new Map(criteria.map(({ id, weight }) => [id, weight]));
  const weighed = given.flat().map(({ criterion, score }) => ({ weight: weightOf.get(criterion) ?? 1, score }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const points = weighed.reduce((sum, { weight, score }) => sum + weight * score, 0);
  return { score: total === 0 ? 0 : Math.round((100 * points) / total) / 100, interviewers: given.length };
}
