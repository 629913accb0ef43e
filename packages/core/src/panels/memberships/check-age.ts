import { helsinkiDay } from "@raati/i18n";
import { fail, failField } from "../../kernel/index.ts";
import { PersonModel } from "../../people/index.ts";
import { ageProblem, type AgeProblem } from "../age-problem.ts";
import type { Source } from "../people-known.ts";
import type { Term } from "../terms/model.ts";
import type { Membership } from "./model.ts";

interface Asked {
  readonly personId: string;
  /** A coordinator has said that the person is old enough. */
  readonly ageConfirmed?: boolean | undefined;
  /** Where the person stands in the form: `invitations.0`, or nothing for a form about one person. */
  readonly path: string;
}

/** The day on which members must be old enough: the term's first one, or today when it runs already. */
function dayOf({ startsOn }: Term, now: Date): string {
  const today = helsinkiDay(now);
  return startsOn > today ? startsOn : today;
}

async function problemsOf(
  source: Source, term: Term, personIds: readonly string[], now: Date,
): Promise<ReadonlyMap<string, AgeProblem | undefined>> {
  const { minimumAge } = term.rules;
  if (minimumAge === undefined) return new Map();
  const people = await source.of(PersonModel).find({ id: { $in: [...personIds] } }, { limit: personIds.length });
  return new Map(people.map(({ id, birthYear }) => [id, ageProblem(birthYear, minimumAge, dayOf(term, now))]));
}

/**
 * Lets a coordinator invite only people who are old enough for the term (`minimumAge` of its rules). Where the year of birth
 * does not tell, the coordinator confirms the age.
 *
 * @throws Failure INVALID that names the field
 */
export async function checkAges(source: Source, term: Term, asked: readonly Asked[], now: Date): Promise<void> {
  const problems = await problemsOf(source, term, asked.map(({ personId }) => personId), now);
  const age = term.rules.minimumAge ?? 0;
  for (const { personId, ageConfirmed, path } of asked) {
    const problem = problems.get(personId);
    const field = (name: string) => (path === "" ? name : `${path}.${name}`);
    if (problem === "too-young") failField(field("personId"), "panels:field.tooYoung", { age });
    if (problem === "age-unsure" && !ageConfirmed) failField(field("ageConfirmed"), "panels:field.ageUnconfirmed", { age });
  }
}

/**
 * The same when the invited person accepts: the year of birth may have been written down or put right since.
 *
 * @throws Failure FORBIDDEN with a sentence for the member
 */
export async function checkAgeOf(source: Source, term: Term, membership: Membership, now: Date): Promise<void> {
  const problem = (await problemsOf(source, term, [membership.personId], now)).get(membership.personId);
  const values = { age: term.rules.minimumAge ?? 0 };
  if (problem === "too-young") fail("FORBIDDEN", "panels:failure.tooYoung", { values });
  if (problem === "age-unsure" && !membership.ageConfirmed) fail("FORBIDDEN", "panels:failure.ageUnconfirmed", { values });
}
