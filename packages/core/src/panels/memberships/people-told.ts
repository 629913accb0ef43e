import { holds } from "../../kernel/index.ts";
import { PanelModel, type Panel } from "../panel-model.ts";
import type { Source } from "../people-known.ts";
import type { PanelReader } from "../places.ts";
import { panelPolicy } from "../policy.ts";
import type { PanelCtx } from "../procedures.ts";
import { MembershipModel, type Membership } from "./model.ts";

/** Who reads, in which panel, and from where. */
type Reading = Pick<PanelCtx, "panel" | "part"> & { readonly db: Source };

/**
 * Whether a reader inside a panel knows who the others are: everybody where members know each other by name; in a panel of
 * aliases only who runs it, and the data protection officer.
 */
export function knowsPeople(panel: Panel, reader: PanelReader): boolean {
  return panel.privacy.namesInside !== "aliases" || reader.privacy || holds(panelPolicy.administer(reader), panel);
}

/**
 * Those of these people whom the reader knows by an alias at most, each with the membership that stands for them. In a
 * panel of aliases that is everybody but the reader; who has no membership there has none to stand for them.
 *
 * @param panelIds the panels whose people these are: a meeting may have several, each with its own rule
 */
export async function hiddenPeople(
  { db, panel, part: { reader } }: Reading, personIds: readonly string[], panelIds: readonly string[] = [panel.id],
): Promise<ReadonlyMap<string, Membership | undefined>> {
  const others = panelIds.filter((id) => id !== panel.id);
  const beside = others.length === 0 ? [] : await db.of(PanelModel).find({ id: { $in: others } });
  const careful = [panel, ...beside].filter((one) => !knowsPeople(one, reader)).map(({ id }) => id);
  const ids = [...new Set(personIds)].filter((id) => id !== reader.personId);
  if (careful.length === 0 || ids.length === 0) return new Map();
  const theirs = await db.of(MembershipModel).find(
    { panelId: { $in: [...new Set([panel.id, ...careful])] }, personId: { $in: ids } }, { sort: { id: -1 } },
  );
  return new Map(ids.flatMap((personId): [string, Membership | undefined][] => {
    const places = theirs.filter((one) => one.personId === personId);
    const here = places.filter(({ panelId }) => panelId === panel.id);
    if (!careful.includes(panel.id) && (here.length > 0 || places.length === 0)) return [];
    const standing = here.length > 0 ? here : places;
    return [[personId, standing.find(({ living }) => living) ?? standing[0]]];
  }));
}

/**
 * The ids by which a reader inside a panel is told of people: their own id for who knows them, and where others are read by
 * aliases the id of their membership in that panel. A person has many memberships and one id: by the id two aliases of one
 * person could be put together. Who has neither has no entry.
 */
export async function idsTold(
  reading: Reading, personIds: readonly (string | undefined)[], panelIds?: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = personIds.filter((id) => id !== undefined);
  const hidden = await hiddenPeople(reading, ids, panelIds);
  return new Map(ids.flatMap((id): [string, string][] => {
    const told = hidden.has(id) ? hidden.get(id)?.id : id;
    return told === undefined ? [] : [[id, told]];
  }));
}

/**
 * The person whom a reader means by an id that `idsTold` has told. Somebody's own id is understood only from who knows them:
 * otherwise one could ask of everybody known from elsewhere whether they are here, and under which alias.
 *
 * @returns undefined when the reader can mean nobody by it
 */
export async function personMeant(
  { panel, part }: Omit<Reading, "db">, db: Source, id: string, panelIds: readonly string[] = [panel.id],
): Promise<string | undefined> {
  const membership = await db.of(MembershipModel).findOne({ id, panelId: { $in: [...panelIds] } });
  if (membership) return membership.personId;
  return (await hiddenPeople({ panel, part, db }, [id], panelIds)).has(id) ? undefined : id;
}
