import { authorize } from "../../kernel/index.ts";
import { PersonModel } from "../../people/index.ts";
import { panelPolicy } from "../policy.ts";
import type { PanelCtx } from "../procedures.ts";
import { MembershipModel } from "./model.ts";

/** Somebody with a place in a panel, as its staff know the person. */
export interface PlaceHolder {
  readonly personId: string;
  readonly name: string;
  readonly birthYear?: number;
}

const MOST = 1000;

/**
 * Who has a place in a panel now, on a seat or beside them, accepted or still invited: by name, in the order of names.
 *
 * @throws Failure FORBIDDEN for who does not run the panel
 */
export async function placeHolders({ db, panel, part, locale }: PanelCtx): Promise<PlaceHolder[]> {
  authorize(panelPolicy, part.reader, "administer", panel);
  const places = await db.of(MembershipModel).find({ panelId: panel.id, living: true }, { limit: MOST });
  const ids = [...new Set(places.map(({ personId }) => personId))];
  const people = ids.length === 0 ? [] : await db.of(PersonModel).find({ id: { $in: ids } }, { limit: MOST });
  return people.filter(({ name }) => name !== "")
    .map(({ id, name, birthYear }) => ({ personId: id, name, ...(birthYear !== undefined && { birthYear }) }))
    .sort((one, other) => one.name.localeCompare(other.name, locale === "sv" ? "sv" : "fi"));
}
