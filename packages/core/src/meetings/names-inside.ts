import type { PanelCtx } from "../panels/index.ts";
import { MembershipModel } from "../panels/index.ts";
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
 */
export async function namesInside(ctx: PanelCtx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { db, panel, part: { reader, abilities } } = ctx;
  const ids = [...new Set(personIds)];
  if (panel.privacy.namesInside !== "aliases" || abilities.administer || reader.privacy) return namesOf(db, ids);
  if (ids.length === 0) return new Map();
  const people = await db.of(PersonModel).find({ id: { $in: ids } }, { limit: Math.min(ids.length, 1000) });
  const here = await db.of(MembershipModel).find({ panelId: panel.id, personId: { $in: ids } });
  const chosen = new Map(here.map(({ personId, publication }) => [personId, publication.alias]));
  return new Map(people.map(({ id, name, alias }) =>
    [id, id === reader.personId ? name : chosen.get(id) ?? alias ?? ""]));
}
