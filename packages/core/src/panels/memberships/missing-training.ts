import type { Source } from "../people-known.ts";
import { TrainingModel, TrainingRecordModel } from "../trainings/model.ts";
import type { TypeRules } from "../types/schema.ts";
import type { Membership } from "./model.ts";

type Member = Pick<Membership, "personId" | "roles">;

/** The kinds of training that the rules ask of somebody with these roles (B3). */
export function trainingFor({ requiredTraining }: Pick<TypeRules, "requiredTraining">, roles: readonly string[]): string[] {
  return [...new Set(requiredTraining.filter(({ role }) => roles.includes(role)).map(({ training }) => training))];
}

/**
 * The kinds of training that each person still lacks in a panel. A training counts for the panels that it was arranged for.
 *
 * @returns by person; an empty list for who lacks none
 */
export async function missingTraining(
  source: Source, panelId: string, rules: Pick<TypeRules, "requiredTraining">, members: readonly Member[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const needed = new Map(members.map(({ personId, roles }) => [personId, trainingFor(rules, roles)]));
  const kinds = [...new Set([...needed.values()].flat())];
  const done = kinds.length === 0 ? new Set<string>() : await doneIn(source, panelId, kinds, [...needed.keys()]);
  return new Map(
    [...needed].map(([personId, wanted]) => [personId, wanted.filter((kind) => !done.has(`${personId} ${kind}`))])
  );
}

/** What has been done, as "person kind". */
async function doneIn(
  source: Source, panelId: string, kinds: readonly string[], people: readonly string[],
): Promise<Set<string>> {
  const done = new Set<string>();
  for (const { id, kind } of await source.of(TrainingModel).find({ panelIds: panelId, kind: { $in: kinds } })) {
    const records = await source.of(TrainingRecordModel).find(
      { trainingId: id, personId: { $in: people }, completedAt: { $exists: true } }
    );
    for (const { personId } of records) done.add(`${personId} ${kind}`);
  }
  return done;
}
