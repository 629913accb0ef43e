import type { giveAnswerInput } from "@raati/core/handling/schema";
import type { Locale } from "@raati/i18n";
import type { z } from "zod";
import {
  given, localizedIn, optionalIn, optionalLocalizedIn,
} from "../../../client/forms/form-values.ts";

type Parts = Omit<z.input<typeof giveAnswerInput>, "draft">;
export type Outcome = NonNullable<Parts["outcome"]>;

/** Outcomes with which nothing is promised: they say why, and where the matter went. */
const WITHOUT_MEASURES: readonly (string | undefined)[] = ["not-accepted", "forwarded", undefined];
/** True for an outcome that promises something: its form asks for measures. */
export const hasMeasures = (outcome: string | undefined): boolean => !WITHOUT_MEASURES.includes(outcome);

/**
 * An answer as it stands in the form. Measures keep their places, so that a problem with one lands on its own row; only
 * blank rows at the end are left out.
 *
 * @param ids the ids of the measures, by row
 */
export function answerIn(data: FormData, languages: readonly Locale[], ids: readonly string[]): Parts {
  const outcome = optionalIn(data, "outcome") as Outcome | undefined;
  const promised = hasMeasures(outcome);
  return given({
    outcome,
    reasons: optionalLocalizedIn(data, "reasons", languages),
    measures: promised ? measuresIn(data, languages, ids) : [],
    targetDay: promised ? optionalIn(data, "targetDay") : undefined,
    forwardedTo: outcome === "forwarded" ? optionalLocalizedIn(data, "forwardedTo", languages) : undefined,
    decision: decisionIn(data, languages),
  });
}

function measuresIn(data: FormData, languages: readonly Locale[], ids: readonly string[]) {
  const rows = ids.map((id, index) => given({
    id, text: localizedIn(data, `measures.${index}.text`, languages), dueOn: optionalIn(data, `measures.${index}.dueOn`),
  }));
  const last = rows.findLastIndex(({ text, dueOn }) => Object.keys(text).length > 0 || dueOn !== undefined);
  return rows.slice(0, last + 1);
}

/** Which decision the answer rests on; undefined when nothing of it was written. */
function decisionIn(data: FormData, languages: readonly Locale[]): Parts["decision"] {
  const by = localizedIn(data, "decision.by", languages);
  const [section, day, link] = ["section", "day", "link"].map((part) => optionalIn(data, `decision.${part}`));
  if (Object.keys(by).length === 0 && [section, day, link].every((part) => part === undefined)) return undefined;
  return given({ by, section, day, link });
}
