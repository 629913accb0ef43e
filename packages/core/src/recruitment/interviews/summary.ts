import type { Call } from "../calls/model.ts";
import type { Assessment } from "./model.ts";
import type { InterviewView } from "./schema.ts";

type Scored = Pick<Assessment, "scores" | "done">;

/**
 * What two interviewers think together: for each criterion the mean of their points and how far they are apart, and the
 * weighted mean of all criteria, from 1 to 5. Undefined until both have handed theirs in.
 */
export function summaryOf(scoring: Call["scoring"], assessments: readonly Scored[]): InterviewView["summary"] {
  if (assessments.length < 2 || !assessments.every(({ done }) => done)) return undefined;
  const criteria = scoring.flatMap(({ id, weight }) => {
    const points = assessments.flatMap(
      ({ scores }) => scores.filter(({ criterion }) => criterion === id).map(({ score }) => score)
    );
    if (points.length === 0) return [];
    const mean = points.reduce((sum, point) => sum + point, 0) / points.length;
    return [{ criterion: id, mean, apart: Math.max(...points) - Math.min(...points), weight }];
  });
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const total = weights === 0 ? 0 : criteria.reduce((sum, { mean, weight }) => sum + mean * weight, 0) / weights;
  return { total, criteria: criteria.map(({ weight: _weight, ...one }) => one) };
}
