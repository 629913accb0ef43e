import { helsinkiDay } from "@raati/i18n";
import { fail, failField } from "../../kernel/index.ts";
import { PersonModel } from "../../people/index.ts";
import { ageProblem, type AgeProblem } from "../age-problem.ts";
import { minimumAgeOf } from "../minimum-age.ts";
import type { Source } from "../people-known.ts";
import type { PanelCtx } from "../procedures.ts";
import type { Term } from "../terms/model.ts";
import type { Membership } from "./model.ts";

interface Asked {
  readonly personId: string;
  /** A coordinator has said that the person is old enough. */
  readonly ageConfirmed?: boolean | undefined;
  /** Where the person stands in the form: `invitations.0`, or nothing for a form about one person. */
  readonly path: string;
}

/** The panel, and the plugins that may have something to say of its members' age. */
type Place = Pick<PanelCtx, "plugins" | "panel" | "ports">;

/** The day on which members must be old enough: the term's first one, or today when it runs already. */
function dayOf({ startsOn }: Term, now: Date): string {
  const today = helsinkiDay(now);
  return startsOn > today ? startsOn : today;
}

interface Found {
  /** In full years; 0 where there is no such rule. */
  readonly age: number;
  readonly problems: ReadonlyMap<string, AgeProblem | undefined>;
}

async function problemsOf(
  source: Source, { plugins, panel, ports }: Place, term: Term, personIds: readonly string[],
): Promise<Found> {
  const age = minimumAgeOf(plugins, panel, term.rules);
  if (age === undefined) return { age: 0, problems: new Map() };
  const people = await source.of(PersonModel).find({ id: { $in: [...personIds] } }, { limit: personIds.length });
  const day = dayOf(term, ports.clock.now());
  return { age, problems: new Map(people.map(({ id, birthYear }) => [id, ageProblem(birthYear, age, day)])) };
}

/**
 * Lets a coordinator invite only people who are old enough for the term of the panel. Where the year of birth does not tell,
 * the coordinator confirms the age.
 *
 * @throws Failure INVALID that names the field
 */
export async function checkAges(source: Source, place: Place, term: Term, asked: readonly Asked[]): Promise<void> {
  const { age, problems } = await problemsOf(source, place, term, asked.map(({ personId }) => personId));
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
export async function checkAgeOf(source: Source, place: Place, term: Term, membership: Membership): Promise<void> {
  const { age, problems } = await problemsOf(source, place, term, [membership.personId]);
  const problem = problems.get(membership.personId);
  const values = { age };
  if (problem === "too-young") fail("FORBIDDEN", "panels:failure.tooYoung", { values });
  if (problem === "age-unsure" && !membership.ageConfirmed) fail("FORBIDDEN", "panels:failure.ageUnconfirmed", { values });
}
