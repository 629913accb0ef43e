import type { PanelCtx } from "../panels/index.ts";
import { hiddenPeople } from "../panels/index.ts";
import { PersonModel } from "../people/index.ts";
import type { Source } from "./meeting-now.ts";

/** Names of people by their ids: one query. Who is unknown or erased has no entry. */
export async function namesOf(source: Source, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return new Map();
  const people = await source.of(PersonModel).find({ id: { $in: ids } }, { limit: Math.min(ids.length, 1000) });
  return new Map(people.filter(({ name }) => name !== "").map(({ id, name }) => [id, name]));
}

/**
 * How a reader inside a panel reads of others: by name, or in panels of aliases by the alias that each has chosen. Whoever
 * runs the panel reads the names, and so does everybody their own.
 *
 * @param panelIds the meeting's panels: the members of each are read by the rule of their own
 */
export async function namesInside(
  ctx: PanelCtx, personIds: readonly string[], panelIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(personIds)];
  const hidden = await hiddenPeople(ctx, ids, panelIds);
  if (hidden.size === 0) return namesOf(ctx.db, ids);
  const people = await ctx.db.of(PersonModel).find({ id: { $in: ids } }, { limit: Math.min(ids.length, 1000) });
  return new Map(people.map(({ id, name, alias }) =>
    [id, hidden.has(id) ? hidden.get(id)?.publication.alias ?? alias ?? "" : name]));
}
