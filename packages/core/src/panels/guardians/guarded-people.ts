import { helsinkiDay } from "@raati/i18n";
import { PersonModel } from "../../people/index.ts";
import { ageProblem } from "../age-problem.ts";
import type { Source } from "../people-known.ts";
import type { PanelCtx } from "../procedures.ts";
import { guardianAgeOf } from "./guardian-age.ts";

/** The panel that publishes names, and the plugins that may have something to say of it. */
type Asked = Pick<PanelCtx, "plugins" | "panel">;

interface Known { readonly id: string; readonly birthYear?: number | undefined }

/**
 * Of these people, those whose name a panel publishes only when a guardian agrees: who may be below the age that holds in
 * it. Without a year of birth, and in the year of the birthday, nobody is of age (domain.md §3, minors).
 */
export function guardedOf<Person extends Known>(
  { plugins, panel }: Asked, people: readonly Person[], now: Date,
): Person[] {
  const below = guardianAgeOf(plugins, panel);
  if (panel.privacy.publicNames !== "consent" || below === undefined) return [];
  const today = helsinkiDay(now);
  return people.filter(({ birthYear }) => ageProblem(birthYear, below, today) !== undefined);
}

/** The same, for people by their ids. */
export async function guardedIds(
  source: Source, asked: Asked, personIds: readonly string[], now: Date,
): Promise<ReadonlySet<string>> {
  const { panel } = asked;
  if (panel.privacy.publicNames !== "consent" || !panel.privacy.guardian || personIds.length === 0) return new Set();
  const people = await source.of(PersonModel).find({
    id: { $in: [...personIds] }
  }, { limit: Math.min(personIds.length, 1000) });
  return new Set(guardedOf(asked, people, now).map(({ id }): string => id));
}
