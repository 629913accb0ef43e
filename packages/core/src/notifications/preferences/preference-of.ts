import type { Tx } from "../../kernel/index.ts";
import { PreferenceModel, type Preference } from "./model.ts";
import { preference } from "./schema.ts";

export type Wishes = Pick<Preference, "digest" | "off" | "texts">;

/** What holds for people who have said nothing. */
export const DEFAULT_WISHES: Wishes = preference.pick({ digest: true, off: true, texts: true }).parse({});

/** The wishes of people, by their ids: one query. Who has said nothing is missing and has the defaults. */
export async function wishesOf(tx: Pick<Tx, "of">, personIds: readonly string[]): Promise<ReadonlyMap<string, Preference>> {
  const found: Preference[] = [];
  for (let at = 0; at < personIds.length; at += 500) {
    found.push(...await tx.of(PreferenceModel).find({ personId: { $in: personIds.slice(at, at + 500) } }));
  }
  return new Map(found.map((one) => [one.personId, one]));
}

/** The preference document of a person, made when there is none. It has the person's id, so there is never a second one. */
export async function preferenceFor(tx: Pick<Tx, "of">, personId: string): Promise<Preference> {
  const stored = await tx.of(PreferenceModel).findOne({ id: personId });
  return stored ?? tx.of(PreferenceModel).insert({ personId }, personId);
}
