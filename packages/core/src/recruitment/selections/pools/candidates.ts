import { ApplicationModel, type Application } from "../../applications/model.ts";
import { allGroups } from "../../applications/pool-counts.ts";
import type { Placed } from "../reserves/next-reserve.ts";
import type { Source } from "./call-part.ts";

/** An applicant as the choice sees them. */
export interface Candidate extends Placed {
  readonly number: number;
  readonly application: Application;
}

/** The groups of applications, those of special fields among them: one more query for all of them. */
export async function withGroups(source: Source, applications: readonly Application[]): Promise<Candidate[]> {
  const groups = await allGroups(source, applications);
  return applications.map((application) => ({
    id: application.id, number: application.number, application, household: application.household,
    groups: groups.get(application.id) ?? {},
  }));
}

/** Applicants by their ids, in the order of the ids. Whoever is not there any more is left out. */
export async function candidatesById(source: Source, ids: readonly string[]): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (let from = 0; from < ids.length; from += 1000) {
    const some = ids.slice(from, from + 1000);
    found.push(...await withGroups(source, await source.of(ApplicationModel).find({ id: { $in: some } })));
  }
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
